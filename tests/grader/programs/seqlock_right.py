# right: true
from threading import Thread

class SeqLock:
    def __init__(self):
        self.seq = 0
        self.x = self.y = 0

    def write(self, v):
        self.seq += 1
        self.x = v
        self.y = v
        self.seq += 1

    def read(self):
        while True:
            before = self.seq
            if before % 2:
                continue
            pair = self.x, self.y
            if self.seq == before:
                return pair

def main():
    s = SeqLock()
    writer = Thread(target=s.write, args=(7,))
    writer.start()
    x, y = s.read()
    writer.join()
    return x == y
