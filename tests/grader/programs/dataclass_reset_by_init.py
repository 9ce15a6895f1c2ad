# right: 0 | 6
# wrong: returned 3
from dataclasses import dataclass
from threading import Thread

@dataclass
class Score:
    home: int = 3
    away: int = 3

def main():
    score = Score()
    def reset():
        score.__init__(0, 0)
    thread = Thread(target=reset)
    thread.start()
    total = score.home + score.away
    thread.join()
    return total
