"""Two philosophers take the fork of the lower number first."""
# right: 2
import threading

forks = [threading.Lock() for _ in range(2)]
meals = []


def dine(seat):
    first, second = sorted((seat, (seat + 1) % 2))
    with forks[first]:
        with forks[second]:
            meals.append(seat)


def main():
    threads = [threading.Thread(target=dine, args=(seat,)) for seat in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(meals)
