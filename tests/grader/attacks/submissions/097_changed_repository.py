"""Edits the workflow, the checks and the grader in the repository that was handed out. Ends as: no effect.

flag: .github/workflows/grade.yml is not the workflow that was given out
flag: tests/00_victim/test_public.py is not as it was given out
"""


def hand_in(folder):
    for path in (".github/workflows/grade.yml", "tests/00_victim/test_public.py"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("def test_it_doubles(): pass\n")
    return folder
