# right: 2
# wrong: returned 1
from collections import UserList
from threading import Thread
class L(UserList):
    def bump(self):
        self[0] = self[0] + 1
def main():
    l = L([0])
    ts = [Thread(target=l.bump) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return l[0]
