# right: false
# wrong: returned true
import threading
from dataclasses import dataclass

@dataclass
class Range:
    low: int
    high: int

current = Range(0, 10)

def move():
    current.low = 20
    current.high = 30

def main():
    mover = threading.Thread(target=move)
    mover.start()
    torn = current == Range(20, 10)
    mover.join()
    return torn
