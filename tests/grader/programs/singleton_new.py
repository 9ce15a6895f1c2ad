"""__new__ makes the one instance twice."""
# right: 1
# wrong: returned 2
import threading


class Settings:
    _instance = None
    made = 0

    def __new__(cls):
        if cls._instance is None:
            made = super().__new__(cls)
            Settings.made += 1
            cls._instance = made
        return cls._instance


def main():
    threads = [threading.Thread(target=Settings) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Settings.made
