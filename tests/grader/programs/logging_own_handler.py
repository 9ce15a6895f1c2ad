# right: 2
import logging
import threading

class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.count = 0
    def emit(self, record):
        self.count = self.count + 1

def main():
    log = logging.Logger("own")
    handler = ListHandler()
    log.addHandler(handler)
    threads = [threading.Thread(target=log.warning, args=("x",)) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    return handler.count
