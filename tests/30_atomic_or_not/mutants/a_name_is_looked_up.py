"""Takes the look at y and the writing of x for a read and a write of one thing. Caught by: variables."""

ANSWERS = {
    "L.append(x)": True,
    "L.append(L[-1])": False,
    "L1.extend(L2)": True,
    "x = L[i]": True,
    "x = L.pop()": True,
    "L[i] = L[j]": False,
    "L1[i:j] = L2": True,
    "L.sort()": True,
    "i = i+1": False,
    "x = y": False,
    "x.field = y": False,
    "D[x] = y": True,
    "D[x] = D[x] + 1": False,
    "D1.update(D2)": True,
    "D.keys()": True,
}
