"""The grader is killed, at any moment of its work, by the runner or for want of memory. Ends as: no process.

Started as `python 100_killed.py TIER MOMENT` (the tier as JSON), it runs two probes that leave a daemon and kills
itself at its audit event number MOMENT (PEP 578). It prints how many there were if it came to its end.
"""

import itertools
import os
import signal
import sys
from pathlib import Path

import msgspec

from grader.run import Probe, Prober
from grader.sandbox.tiers import Tier

DAEMON = b"import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(1000)\ndef double(number): return 8\n"
PROBE = "def run(student, number):\n    return student.double(number)\n"

NOISY = ("open", "os.listdir", "os.kill", "time.sleep")  # as many as there are processes on the machine

moment = int(sys.argv[2])
events = itertools.count(1)


def count(event, arguments):
    if event not in NOISY and next(events) == moment:
        os.kill(os.getpid(), signal.SIGKILL)


prober = Prober(msgspec.json.decode(sys.argv[1], type=Tier), seed=1)
probe = Probe(slug="daemon", student=DAEMON, probe=PROBE, function="run", arguments=(4,))
sys.addaudithook(count)
prober.run(probe)
prober.run(probe)
prober.close()
print(next(events))
