# right: 5
# wrong: raised AttributeError: 'Settings' object has no attribute 'size' in alice | raised AttributeError: 'Settings' object has no attribute 'size' in bob
import threading

class Settings:
    pass

settings = None
lock = threading.Lock()

def get():
    global settings
    if settings is None:
        with lock:
            if settings is None:
                settings = Settings()
                settings.size = 5
    return settings.size

def main():
    out = []
    ts = [threading.Thread(target=lambda: out.append(get())) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return min(out)
