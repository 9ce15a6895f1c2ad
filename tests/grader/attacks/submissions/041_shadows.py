"""Files beside the answer that are called like modules of the standard library. Ends as: no effect.

flag: queue.py has the name of a module of the standard library
flag: threading.py has the name of a module of the standard library
flag: random.py has the name of a module of the standard library
flag: json.py has the name of a module of the standard library
"""


def hand_in(folder):
    for name in ("queue", "threading", "random", "json"):
        (folder / f"exercises/00_victim/{name}.py").write_text("raise SystemExit\n")
    return folder
