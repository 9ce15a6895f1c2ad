# right: true
# wrong: returned false
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
        while self.seq % 2:
            pass
        return self.x, self.y

def main():
    s = SeqLock()
    writer = Thread(target=s.write, args=(7,))
    writer.start()
    x, y = s.read()
    writer.join()
    return x == y
