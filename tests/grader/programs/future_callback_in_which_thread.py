"""A callback runs in the thread that is done, or in the one that adds it too late."""
# right: "baker"
# wrong: returned "MainThread"
import threading
from concurrent.futures import Future

who = []


def main():
    future = Future()
    baker = threading.Thread(target=future.set_result, args=("cake",), name="baker")
    baker.start()
    future.add_done_callback(lambda _: who.append(threading.current_thread().name))
    baker.join()
    return who[0]
