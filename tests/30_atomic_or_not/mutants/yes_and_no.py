"""Answers in words. Caught by: every_line_has_an_answer."""

ANSWERS = {
    "L.append(x)": "yes",
    "L.append(L[-1])": "no",
    "L1.extend(L2)": "yes",
    "x = L[i]": "yes",
    "x = L.pop()": "yes",
    "L[i] = L[j]": "no",
    "L1[i:j] = L2": "yes",
    "L.sort()": "yes",
    "i = i+1": "no",
    "x = y": "yes",
    "x.field = y": "yes",
    "D[x] = y": "yes",
    "D[x] = D[x] + 1": "no",
    "D1.update(D2)": "yes",
    "D.keys()": "yes",
}
