"""Kata 30 with two lists: what is one step, and what is two."""

ONE_STEP = (
    "L.append(x)",
    "L1.extend(L2)",
    "x = L[i]",
    "x = L.pop()",
    "L1[i:j] = L2",
    "L.sort()",
    "x = y",
    "x.field = y",
    "D[x] = y",
    "D1.update(D2)",
    "D.keys()",
)
LOOK_THEN_CHANGE = ("i = i+1", "L.append(L[-1])", "L[i] = L[j]", "D[x] = D[x] + 1")

ANSWERS = dict.fromkeys(ONE_STEP, True) | dict.fromkeys(LOOK_THEN_CHANGE, False)
