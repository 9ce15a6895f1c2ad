"""A thread removes the handler that others may still need."""
# right: 1
# wrong: returned 0
import logging
import threading

seen = []


class Keep(logging.Handler):
    def emit(self, record):
        seen.append(record.getMessage())


log = logging.getLogger("shop")
log.setLevel(logging.INFO)
log.propagate = False


def main():
    keep = Keep()
    log.addHandler(keep)
    thread = threading.Thread(target=log.removeHandler, args=(keep,))
    thread.start()
    log.info("hello")
    thread.join()
    log.addHandler(logging.NullHandler())
    return len(seen)
