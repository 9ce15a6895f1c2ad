# right: "time is up"
from datetime import datetime, timedelta
import threading, time

def main():
    result = []
    def wait():
        end = datetime.now() + timedelta(seconds=2)
        while datetime.now() < end:
            time.sleep(0.1)
        result.append("time is up")
    t = threading.Thread(target=wait)
    t.start()
    t.join()
    return result[0]
