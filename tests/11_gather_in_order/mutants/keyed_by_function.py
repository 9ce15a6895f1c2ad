"""Keeps the threads in a dictionary by function: two places, one thread. Caught by: every_result_counts."""

from threading import Thread


class Call(Thread):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def run(self):
        self.result = self.function()


def gather(functions):
    calls = {function: Call(function) for function in functions}
    for call in calls.values():
        call.start()
    for call in calls.values():
        call.join()
    return [calls[function].result for function in functions]
