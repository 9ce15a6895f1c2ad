"""Start a judge, give it its order, take its results as they come."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from grader.catalog import Catalog
from grader.evidence import Breakage, CheckResult
from grader.judge import Order

CHECK_SECONDS = 600  # pytest-timeout's net for a check that hangs in the judge itself; the sandbox has its own limits
_END_SECONDS = 30.0

OnResult = Callable[[CheckResult], None]


def judge(catalog: Catalog, order: Order, on_result: OnResult) -> tuple[CheckResult, ...]:
    """Run one judge to its end.

    In: the catalogue, the order, and what to call with each result as it comes. Out: all results. A check that the
    judge did not come to, because it broke, has one that says so, with the judge's last words.
    """
    read, write = os.pipe()
    with subprocess.Popen(
        _command(catalog, order),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=(write,),
        env=_environment(write),
        cwd=order.root,
    ) as process:
        os.close(write)
        try:
            talk: list[bytes] = []
            listener = threading.Thread(target=_listen, args=(process, order, talk), daemon=True)
            listener.start()
            results = tuple(_results(read, on_result))
            listener.join(_END_SECONDS)
            status = process.wait(_END_SECONDS)
        finally:
            process.kill()
    missing = tuple(_missing(catalog, order, results, f"exit status {status}", b"".join(talk)))
    for result in missing:
        on_result(result)
    return results + missing


def _missing(
    catalog: Catalog, order: Order, results: Sequence[CheckResult], status: str, talk: bytes
) -> Iterable[CheckResult]:
    told = {(result.kata, result.check) for result in results}
    words = talk.decode("utf-8", "replace").strip().splitlines()
    reason = f"The judge ended early ({status}): {words[-1] if words else 'without a word'}"
    for kata in catalog.select(order.katas):
        for check in kata.checks:
            if (kata.name, check.name) not in told and (check.public or not kata.provisional):
                yield CheckResult(kata=kata.name, check=check.name, evidence=Breakage(reason=reason))


def _listen(process: subprocess.Popen[bytes], order: Order, talk: list[bytes]) -> None:
    """Send the order and keep what pytest says, for the case that it breaks."""
    assert process.stdin is not None
    assert process.stdout is not None
    with (
        suppress(BrokenPipeError),
        process.stdin as stream,
    ):  # a judge that broke at once tells it by its status
        stream.write(msgspec.json.encode(order))
    talk.append(process.stdout.read())


_DECODER = msgspec.json.Decoder(CheckResult)  # made once: threads that grade side by side need it at the same time


def _results(read: int, on_result: OnResult) -> Iterable[CheckResult]:
    with os.fdopen(read, "rb") as stream:
        for line in stream:
            result = _DECODER.decode(line)
            on_result(result)
            yield result


def _command(catalog: Catalog, order: Order) -> Sequence[str]:
    files = [
        str(file)
        for kata in catalog.select(order.katas)
        for file in (kata.paths.public, kata.paths.hidden)
        if file.is_file()
    ]
    options = ["-p", "grader.judge.plugin", "-p", "no:cacheprovider", "-p", "no:xdist", "--assert=plain"]
    return [
        *(
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "--capture=no",
            "-c",
            os.devnull,
            "--rootdir",
            order.root,
            "--noconftest",
        ),
        *(*options, "--import-mode=importlib", f"--timeout={CHECK_SECONDS}", "--timeout-method=signal"),
        *files,
    ]


def _environment(results: int) -> dict[str, str]:
    """The caller's environment, less what would let others' pytest plugins or options into the judge."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "KATA_", "COV_"))}
    package = str(Path(__file__).resolve().parents[2])
    return {
        **kept,
        "KATA_RESULTS": str(results),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTEST_ADDOPTS": "-p pytest_timeout",
        "PYTHONPATH": package,
    }
