# right: 100
# wrong: returned 70
import threading
from dataclasses import asdict, dataclass

@dataclass
class Purse:
    cash: int = 100
    card: int = 0

def main():
    purse = Purse()
    def pay_in():
        purse.cash -= 30
        purse.card += 30
    worker = threading.Thread(target=pay_in)
    worker.start()
    snapshot = asdict(purse)
    worker.join()
    return sum(snapshot.values())
