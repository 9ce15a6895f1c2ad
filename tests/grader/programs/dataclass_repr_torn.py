# right: "State(left=0, right=0)" | "State(left=1, right=1)"
# wrong: returned "State(left=1, right=0)"
import threading
from dataclasses import dataclass

@dataclass
class State:
    left: int = 0
    right: int = 0

def main():
    state = State()
    def both():
        state.left = 1
        state.right = 1
    worker = threading.Thread(target=both)
    worker.start()
    text = repr(state)
    worker.join()
    return text
