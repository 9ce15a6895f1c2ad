# right: "even"
# wrong: returned "odd"
from threading import Thread

class Pair:
    __match_args__ = ("one", "two")
    def __init__(self, one, two):
        self.one = one
        self.two = two

def main():
    pair = Pair(1, 1)
    def change():
        pair.one = 2
        pair.two = 2
    thread = Thread(target=change)
    thread.start()
    match pair:
        case Pair(2, 1):
            answer = "odd"
        case _:
            answer = "even"
    thread.join()
    return answer
