"""An attribute set in the main thread is not there in others."""
# right: "Ada"
# wrong: raised AttributeError: '_thread._local' object has no attribute 'name' in alice
# switches: 0
import threading

context = threading.local()
context.name = "Ada"
seen = []


def main():
    thread = threading.Thread(target=lambda: seen.append(context.name))
    thread.start()
    thread.join()
    return seen[0]
