"""Plants modules that Python imports at every start. Ends as: no effect.

flag: sitecustomize.py could run code whenever Python starts
flag: usercustomize.py could run code whenever Python starts
"""


def hand_in(folder):
    for name in ("sitecustomize.py", "usercustomize.py"):
        (folder / "exercises/00_victim" / name).write_text("raise SystemExit\n")
    return folder
