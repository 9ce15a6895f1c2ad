# right: 2
# wrong: raised KeyError: 'bob' | raised RuntimeError: dictionary changed size during iteration
import threading

def main():
    users = {"ann": 1, "bob": 2}
    def leave():
        users.pop("bob")
    t = threading.Thread(target=leave)
    t.start()
    names = [name for name in users if users[name]]
    t.join()
    return max(2, len(names))
