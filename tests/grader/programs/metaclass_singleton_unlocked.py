# right: true
# wrong: returned false
from threading import Thread

class Singleton(type):
    instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args, **kwargs)
        return cls.instances[cls]

class Printer(metaclass=Singleton):
    pass

def main():
    got = []
    ts = [Thread(target=lambda: got.append(Printer())) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return got[0] is got[1]
