"""The balance is checked outside the lock."""
# right: [0, [false, true]]
# wrong: returned [-10, [true, true]]
# switches: 1
import threading

balance = 10
lock = threading.Lock()
answers = []


def withdraw(amount):
    global balance
    if balance >= amount:
        with lock:
            balance -= amount
        answers.append(True)
    else:
        answers.append(False)


def main():
    threads = [threading.Thread(target=withdraw, args=(10,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [balance, sorted(answers)]
