"""A context variable set in one thread is not seen in another."""
# right: ["nobody", "Ada"]
import contextvars
import threading

student = contextvars.ContextVar("student", default="nobody")
seen = []


def work():
    seen.append(student.get())
    student.set("Bob")


def main():
    student.set("Ada")
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return [*seen, student.get()]
