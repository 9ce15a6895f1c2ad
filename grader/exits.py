"""How a command ends: its exit code, and one sentence on standard error for whatever went wrong.

0 done (`grade`: all points, `prove`: no finding), 1 points missing or a finding, 2 usage or bad input, 3 the grader
broke, 130 interrupted.
"""

import os
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

import click

from grader.errors import UserError

DONE, MISSING, BAD_INPUT, BROKE, INTERRUPTED = 0, 1, 2, 3, 130


def exit_code(command: Callable[[], int | None]) -> int:
    """Do `command`, and say what went wrong where something did. Out: the exit code, its own if it has one."""
    try:
        return command() or DONE
    except click.ClickException as error:
        return sorry(error.format_message(), BAD_INPUT)
    except UserError as error:
        return sorry(str(error), BAD_INPUT)
    except (click.Abort, KeyboardInterrupt):
        return sorry("Interrupted.", INTERRUPTED)
    except Exception as error:
        return sorry(f"The grader broke, which is not your fault; what happened is in {_written(error)}.", BROKE)


def sorry(sentence: str, code: int) -> int:
    """Say why a command ends with `code`."""
    click.echo(sentence, err=True)
    return code


def _written(error: Exception) -> Path:
    """Where the traceback of `error` was written: into `build/`, or a temporary file where there is no checkout."""
    from grader import files
    from grader.catalog import find_root

    text = "".join(traceback.format_exception(error)).encode()
    try:
        report = files.in_build(find_root(Path.cwd()), "grader-broke.txt")
        files.write(report, text)
    except (UserError, OSError):
        descriptor, name = tempfile.mkstemp(prefix="grader-broke-", suffix=".txt")
        report = Path(name)
        os.write(descriptor, text)
        os.close(descriptor)
    return report
