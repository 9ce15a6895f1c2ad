"""Names, idents and the list of threads."""
# right: [true, "main", "Thread-1 (work)", true, 1]
import threading

seen = []


def work():
    me = threading.current_thread()
    seen.append(me.name)
    seen.append(me.ident == threading.get_ident() and me in threading.enumerate())


def main():
    here = threading.current_thread() is threading.main_thread()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return [here, "main", *seen, threading.active_count()]
