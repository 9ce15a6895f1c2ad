"""Kata 30 by a rule: read each line as Python does, and count how often it touches what threads share.

The rule is for these fifteen lines and not for all of Python; but if you have to guess, it is a good one.
"""

import ast

LINES = """
L.append(x)
L.append(L[-1])
L1.extend(L2)
x = L[i]
x = L.pop()
L[i] = L[j]
L1[i:j] = L2
L.sort()
i = i+1
x = y
x.field = y
D[x] = y
D[x] = D[x] + 1
D1.update(D2)
D.keys()
"""


def in_one_step(line: str) -> bool:
    """Whether a line works on a container once at most, and makes no variable anew from its own old value."""
    nodes = list(ast.walk(ast.parse(line)))
    operations = [node for node in nodes if isinstance(node, ast.Call | ast.Subscript)]
    names = [node for node in nodes if isinstance(node, ast.Name)]
    written = {name.id for name in names if isinstance(name.ctx, ast.Store)}
    read = {name.id for name in names if isinstance(name.ctx, ast.Load)}
    return len(operations) < 2 and not written & read


ANSWERS = {line: in_one_step(line) for line in LINES.split("\n") if line}
