"""Three philosophers, all take the left fork first."""
# right: 3
# schedules: 1000
# wrong: deadlocked alice waits for bob, bob waits for carol, carol waits for alice
import threading

forks = [threading.Lock() for _ in range(3)]
meals = []


def dine(seat):
    with forks[seat]:
        with forks[(seat + 1) % 3]:
            meals.append(seat)


def main():
    threads = [threading.Thread(target=dine, args=(seat,)) for seat in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(meals)
