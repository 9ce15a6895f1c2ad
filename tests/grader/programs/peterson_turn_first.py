# right: 2
# wrong: returned 1
# says whose turn it is before it says that it wants
from threading import Thread
wants = [False, False]
turn = 0
total = 0

def enter(me):
    global turn, total
    turn = 1 - me
    wants[me] = True
    while wants[1 - me] and turn == 1 - me:
        pass
    total += 1
    wants[me] = False

def main():
    threads = [Thread(target=enter, args=(me,)) for me in (0, 1)]
    for t in threads: t.start()
    for t in threads: t.join()
    return total
