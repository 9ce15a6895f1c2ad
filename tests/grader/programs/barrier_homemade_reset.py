"""A barrier of one's own whose counter is never reset lets round two pass at once."""
# right: [1, 1, 2, 2]
# wrong: returned [1, 2, 1, 2]
import threading


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.condition = threading.Condition()

    def wait(self):
        with self.condition:
            self.count += 1
            if self.count == 1:
                while self.count < self.parties:
                    self.condition.wait()
            self.condition.notify_all()


barrier = Barrier(2)
seen = []


def work():
    barrier.wait()
    seen.append(1)
    barrier.wait()
    seen.append(2)


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen
