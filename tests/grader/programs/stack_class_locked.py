"""A class that inherits from list, each step under its lock."""
# right: 0
import threading


class Stack(list):
    def __init__(self, items):
        super().__init__(items)
        self.lock = threading.Lock()

    def take(self):
        with self.lock:
            if self:
                return self.pop()
        return None


def main():
    stack = Stack([1])
    threads = [threading.Thread(target=stack.take) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(stack)
