# right: "ann" | "bob"
# wrong: raised RuntimeError: dictionary changed size during iteration
import threading

def main():
    scores = {"ann": 3, "cid": 1}
    def join_in():
        scores["bob"] = 9
    thread = threading.Thread(target=join_in)
    thread.start()
    best = max(scores, key=lambda name: scores[name])
    thread.join()
    return best
