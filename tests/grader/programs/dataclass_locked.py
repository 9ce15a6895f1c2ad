# right: true
from dataclasses import dataclass
from threading import Thread, Lock
@dataclass
class P:
    x: int
    y: int
def main():
    ps, lock = [P(0, 0)], Lock()
    def move():
        with lock:
            ps[0].x += 1
            ps[0].y += 1
    ts = [Thread(target=move) for _ in range(2)]
    for t in ts: t.start()
    with lock:
        ok = ps.index(P(ps[0].x, ps[0].y)) == 0 and ps[0].x == ps[0].y and repr(ps[0]).startswith("P(")
    for t in ts: t.join()
    return ok and ps == [P(2, 2)]
