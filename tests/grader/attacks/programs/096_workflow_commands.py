"""Prints and raises commands to the runner of a workflow. Ends as: failed.

says: ::error::points=1000
"""

import sys

COMMANDS = "::error::points=1000\n::set-output name=points::1000\n::add-mask::ok\n::stop-commands::x\n##[group]points\n"


def double(number):
    for stream in (sys.stdout, sys.stderr, sys.__stdout__):
        print(COMMANDS, file=stream, flush=True)
    raise ValueError(COMMANDS)
