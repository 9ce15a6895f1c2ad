"""Answers 1 and 0. Caught by: every_line_has_an_answer."""

ANSWERS = {
    "L.append(x)": 1,
    "L.append(L[-1])": 0,
    "L1.extend(L2)": 1,
    "x = L[i]": 1,
    "x = L.pop()": 1,
    "L[i] = L[j]": 0,
    "L1[i:j] = L2": 1,
    "L.sort()": 1,
    "i = i+1": 0,
    "x = y": 1,
    "x.field = y": 1,
    "D[x] = y": 1,
    "D[x] = D[x] + 1": 0,
    "D1.update(D2)": 1,
    "D.keys()": 1,
}
