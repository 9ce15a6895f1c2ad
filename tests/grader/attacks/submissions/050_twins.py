"""Files whose names differ from the right one only in case or form, or that no other system can have. Ends as: no effect.

flag: Victim.py is nearly called victim.py, which alone was graded
"""


def hand_in(folder):
    for name in ("Victim.py", "victim\uff0epy", "con.py", "v\u0131ctim.py"):
        (folder / "exercises/00_victim" / name).write_text("def double(number):\n    return 0\n")
    return folder
