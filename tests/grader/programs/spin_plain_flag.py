# right: "ok"
import threading

class Shared:
    ready = False
    value = None

def main():
    def publish():
        Shared.value = "ok"
        Shared.ready = True
    t = threading.Thread(target=publish)
    t.start()
    while not Shared.ready:
        pass
    result = Shared.value
    t.join()
    return result
