"""Leaves files in its folder that the next probe would import. Ends as: no effect."""

from pathlib import Path

assert [path.name for path in Path().iterdir() if not path.name.startswith(".")] in (
    [f"{__name__}.py", "probe.py"],
    ["probe.py", f"{__name__}.py"],
)
for name in ("probe.py", "random.py", "queue.py"):
    Path(name).write_text("raise SystemExit\n")


def double(number):
    return 2 * number
