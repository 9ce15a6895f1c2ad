# right: [["a", 1]] | [["a", 1], ["b", 2]]
import threading

def main():
    names, marks = ["a"], [1]
    def enrol():
        marks.append(2)
        names.append("b")
    t = threading.Thread(target=enrol)
    t.start()
    table = [list(pair) for pair in zip(names, marks)]
    t.join()
    return table
