"""A dict by get_ident: the number of an ended thread is given again."""
# right: [null, null]
# wrong: returned [null, "Ada"]
# switches: 0
import threading

students = {}


def handle(name, before):
    before.append(students.get(threading.get_ident()))
    students[threading.get_ident()] = name


def main():
    before = []
    for name in ("Ada", "Bob"):
        thread = threading.Thread(target=handle, args=(name, before))
        thread.start()
        thread.join()
    return before
