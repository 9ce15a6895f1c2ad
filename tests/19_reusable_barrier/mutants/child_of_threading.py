"""Is a barrier of the standard library under another name. Caught by: one_round."""

from threading import Barrier as Ready


class Barrier(Ready):
    def __init__(self, parties):
        super().__init__(parties)
