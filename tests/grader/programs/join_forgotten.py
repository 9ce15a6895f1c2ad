"""The thread is never joined."""
# right: 1
# wrong: thread_left alice
import threading

done = []


def main():
    thread = threading.Thread(target=lambda: done.append(1))
    thread.start()
    while not done:
        pass
    return len(done)
