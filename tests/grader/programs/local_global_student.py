"""One global student for all threads."""
# right: ["Ada", "Bob"]
# wrong: returned ["Bob", "Bob"]
# switches: 1
import threading

student = None


def handle(name):
    global student
    student = name
    return current()


def current():
    return student


def main():
    answers = {}
    threads = [
        threading.Thread(target=lambda name=name: answers.update({name: handle(name)})) for name in ("Ada", "Bob")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [answers["Ada"], answers["Bob"]]
