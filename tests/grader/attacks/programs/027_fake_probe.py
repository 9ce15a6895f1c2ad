"""Puts a module of its own in the probe's place. Ends as: failed.

says: Four was not doubled.
"""

import sys
import types

fake = types.ModuleType("probe")
fake.run = lambda student, number: 2 * number
fake.run_all = lambda student, numbers: [2 * number for number in numbers]
sys.modules["probe"] = fake


class Finder:
    def find_spec(self, name, path=None, target=None):
        sys.modules[name] = fake


sys.meta_path.insert(0, Finder())


def double(number):
    return 0
