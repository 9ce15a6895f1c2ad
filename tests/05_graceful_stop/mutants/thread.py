"""Serves in a thread, which nobody can kill. Caught by: serves_beside_you."""

from threading import Event, Thread


class Server:
    def __init__(self, serve):
        self.stop_event = Event()
        self.thread = Thread(target=serve, args=(self.stop_event,), daemon=True)

    def start(self):
        self.thread.start()

    def stop(self, timeout):
        self.stop_event.set()
        self.thread.join(timeout)
        return not self.thread.is_alive()
