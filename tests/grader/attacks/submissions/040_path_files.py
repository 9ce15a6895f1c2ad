"""Plants a path file, and a start-up file that the environment would have to name. Ends as: no effect.

flag: evil.pth could run code whenever Python starts
"""


def hand_in(folder):
    (folder / "exercises/00_victim/evil.pth").write_text("import os; os._exit(0)\n")
    (folder / "startup.py").write_text("raise SystemExit\n")
    return folder
