# right: true
# wrong: returned false
# since: 3.12 (before, the property has a lock of its own)
from functools import cached_property
from threading import Thread

class Service:
    @cached_property
    def connection(self):
        return object()

def main():
    service, got = Service(), []
    threads = [Thread(target=lambda: got.append(service.connection)) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    return got[0] is got[1]
