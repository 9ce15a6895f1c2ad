"""Plants a `conftest.py` that makes every test pass. Ends as: no effect.

flag: conftest.py could change how tests are run
"""


def hand_in(folder):
    (folder / "conftest.py").write_text("def pytest_runtest_makereport(item, call): ...\n")
    return folder
