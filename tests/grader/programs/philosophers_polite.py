"""Polite ones give the first fork back when they cannot get the second: they may do so for ever."""
# right: 2
# schedules: 20
# wrong: livelocked
import threading

forks = [threading.Lock(), threading.Lock()]
meals = []


def dine(seat):
    while True:
        with forks[seat]:
            if forks[1 - seat].acquire(blocking=False):
                meals.append(seat)
                forks[1 - seat].release()
                return


def main():
    threads = [threading.Thread(target=dine, args=(seat,)) for seat in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(meals)
