# right: true
# wrong: returned false
import copy, threading
state = {"a": 1, "b": {"c": 1}}
def change():
    state["a"] = 2
    state["b"]["c"] = 2
def main():
    t = threading.Thread(target=change); t.start()
    snap = copy.deepcopy(state)
    t.join()
    return snap["a"] == snap["b"]["c"]
