# right: "0-0" | "1-1"
# wrong: returned "1-0"
from threading import Thread

class Version:
    major = 0
    minor = 0

def main():
    version = Version()
    def release():
        version.major = 1
        version.minor = 1
    thread = Thread(target=release)
    thread.start()
    text = "{0.major}-{0.minor}".format(version)
    thread.join()
    return text
