# right: 2
# wrong: raised RuntimeError: cannot enter context: <_contextvars.Context object> is already entered in alice | raised RuntimeError: cannot enter context: <_contextvars.Context object> is already entered in bob
import contextvars
from threading import Thread

def main():
    context = contextvars.copy_context()
    done = []
    def work():
        done.append(1)
    threads = [Thread(target=context.run, args=(work,)) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    return len(done)
