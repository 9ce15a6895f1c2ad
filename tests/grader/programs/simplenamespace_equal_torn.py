# right: false
# wrong: returned true
from threading import Thread
from types import SimpleNamespace

def main():
    box = SimpleNamespace(a=0, b=0)
    def fill():
        box.a = 1
        box.b = 1
    thread = Thread(target=fill)
    thread.start()
    torn = box == SimpleNamespace(a=1, b=0)
    thread.join()
    return torn
