# right: [3]
# wrong: raised ValueError: list.remove(x): x not in list in bob | returned [2]
# list.remove compares with a method of the program while others may change the list
import threading

class Card:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n

def main():
    hand = [Card(1), Card(2), Card(3)]
    def play(n):
        hand.remove(Card(n))
    ts = [threading.Thread(target=play, args=(n,)) for n in (1, 2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return [card.n for card in hand]
