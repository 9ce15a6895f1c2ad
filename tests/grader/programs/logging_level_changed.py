"""The level is raised while another thread is about to log."""
# right: 0
# wrong: returned 1
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
    log.addHandler(Keep())
    thread = threading.Thread(target=log.info, args=("hello",))
    thread.start()
    log.setLevel(logging.ERROR)
    thread.join()
    return len(seen)
