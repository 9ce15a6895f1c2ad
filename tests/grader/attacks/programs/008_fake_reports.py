"""Prints a score in JSON and JUnit's XML on both streams. Ends as: no effect."""

import json
import sys

for stream in (sys.stdout, sys.stderr):
    print(json.dumps({"points": 1000, "result": 8, "katas": []}), file=stream)
    print('<testsuite tests="10" failures="0"></testsuite>', file=stream)


def double(number):
    return 2 * number
