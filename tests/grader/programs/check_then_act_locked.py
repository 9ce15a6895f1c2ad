"""Checked and taken under one lock."""
# right: [0, [false, true]]
import threading

balance = 10
lock = threading.Lock()
answers = []


def withdraw(amount):
    global balance
    with lock:
        if balance >= amount:
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
