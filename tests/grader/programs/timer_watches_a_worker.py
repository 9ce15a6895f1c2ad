"""A watchdog of ten seconds, and work that nobody knows the length of."""
# right: "done"
# wrong: returned "timeout"
import threading


def main():
    result = []

    def finish(word):
        if not result:
            result.append(word)

    watchdog = threading.Timer(10, finish, ["timeout"])
    watchdog.start()
    worker = threading.Thread(target=finish, args=("done",))
    worker.start()
    worker.join()
    watchdog.cancel()
    watchdog.join()
    return result[0]
