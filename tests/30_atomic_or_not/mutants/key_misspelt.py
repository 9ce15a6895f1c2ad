"""Puts blanks where none were. Caught by: every_line_has_an_answer."""

ANSWERS = {
    "L.append(x)": True,
    "L.append(L[-1])": False,
    "L1.extend(L2)": True,
    "x = L[i]": True,
    "x = L.pop()": True,
    "L[i] = L[j]": False,
    "L1[i:j] = L2": True,
    "L.sort()": True,
    "i = i + 1": False,
    "x = y": True,
    "x.field = y": True,
    "D[x] = y": True,
    "D[x] = D[x] + 1": False,
    "D1.update(D2)": True,
    "D.keys()": True,
}
