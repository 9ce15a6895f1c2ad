# right: true
import copy, threading
state = {"a": 1, "b": {"c": 1}}
lock = threading.Lock()
def change():
    with lock:
        state["a"] = 2
        state["b"]["c"] = 2
def main():
    t = threading.Thread(target=change); t.start()
    with lock:
        snap = copy.deepcopy(state)
    t.join()
    return snap["a"] == snap["b"]["c"]
