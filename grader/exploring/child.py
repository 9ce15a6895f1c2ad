"""The process that explores one program: a request on standard input, the report on the descriptor that is named.

Start: `python -m grader.exploring.child DESCRIPTOR PARENT`, the pid of whoever asks.
"""

import os
import sys
from pathlib import Path

import msgspec

from grader import interleave
from grader.exploring import Request
from grader.sandbox.confine import end_with_parent


def main() -> None:
    """Answer one request and end at once, whatever threads the program has left; with whoever asked, at the latest."""
    if sys.platform == "linux":
        end_with_parent()
    if os.getppid() != int(sys.argv[2]):
        return  # it has ended already
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    with os.fdopen(int(sys.argv[1]), "wb") as answers:
        answers.write(msgspec.json.encode(_report(request)))
    os._exit(0)


def _report(request: Request) -> object:
    file = Path(request.file)
    program = interleave.load(file, request.call, request.arguments)
    search = request.search
    try:
        found = interleave.explore(program, **msgspec.structs.asdict(search))
        told = [
            interleave.replay(program, one.schedule, reduced=search.reduced, spurious=search.spurious, seed=search.seed)
            for one in found.outcomes[: request.stories]
        ]
    except interleave.EngineBroke as error:
        return f"The explorer failed at {file.name}: {error}"
    return {**found.as_json(), "stories": [witness.as_json() for witness in told]}


if __name__ == "__main__":
    main()
