# right: "ok"
import threading, time
done = False
def waiter():
    while not done:
        pass
def main():
    global done
    t = threading.Thread(target=waiter); t.start()
    time.sleep(1)
    done = True
    t.join()
    return "ok"
