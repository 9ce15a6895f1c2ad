"""Calls run() where start() belongs, so that nothing needs to come home. Caught by: it_returns_the_value."""

from threading import Thread


class Messenger(Thread):
    def __init__(self, function, args):
        super().__init__()
        self.function = function
        self.args = args

    def run(self):
        self.result = self.function(*self.args)


def call_in_thread(function, *args):
    messenger = Messenger(function, args)
    messenger.run()
    return messenger.result
