"""Kata 30: may threads rely on this line not being torn?"""

ANSWERS: dict[str, bool] = {
    # One operation of one built-in object: others come before it or after it.
    "L.append(x)": True,
    "L1.extend(L2)": True,
    "x = L[i]": True,
    "x = L.pop()": True,
    "L1[i:j] = L2": True,
    "L.sort()": True,
    "x = y": True,
    "x.field = y": True,
    "D[x] = y": True,
    "D1.update(D2)": True,
    "D.keys()": True,
    # First a look at what is shared, then a change made from what was seen: between the two, it may change.
    "i = i+1": False,
    "L.append(L[-1])": False,
    "L[i] = L[j]": False,
    "D[x] = D[x] + 1": False,
}
