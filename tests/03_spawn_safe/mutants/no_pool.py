"""Does the work itself. Caught by: squares_come_back."""

import sys


def squares_plus(offset, numbers, start_method):
    return [n * n + offset for n in numbers]


if __name__ == "__main__":
    print(squares_plus(10, list(range(5)), sys.argv[1]))
