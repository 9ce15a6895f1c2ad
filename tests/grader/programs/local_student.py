"""Each thread has its own student."""
# right: ["Ada", "Bob"]
import threading

context = threading.local()


def handle(name):
    context.student = name
    return current()


def current():
    return context.student


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
