"""notify() wakes one, the wrong one."""
# right: "ok"
# wrong: deadlocked alice waits for a Condition for ever, bob waits for a Condition for ever
import threading

condition = threading.Condition()
turn = 0


def wait_for_turn(number):
    global turn
    with condition:
        while turn != number:
            condition.wait()
        turn += 1
        condition.notify()


def main():
    threads = [threading.Thread(target=wait_for_turn, args=(number,)) for number in (2, 1)]
    for thread in threads:
        thread.start()
    global turn
    with condition:
        turn = 1
        condition.notify()
    for thread in threads:
        thread.join()
    return "ok"
