# right: 2
from threading import Thread
wants = [False, False]
turn = 0
total = 0

def enter(me):
    global turn, total
    other = 1 - me
    wants[me] = True
    turn = other
    while wants[other] and turn == other:
        pass
    total = total + 1
    wants[me] = False

def main():
    threads = [Thread(target=enter, args=(me,)) for me in (0, 1)]
    for t in threads: t.start()
    for t in threads: t.join()
    return total
