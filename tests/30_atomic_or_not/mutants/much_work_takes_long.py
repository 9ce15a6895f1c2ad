"""Believes that what takes long can be torn. Caught by: changing_a_list."""

ANSWERS = {
    "L.append(x)": True,
    "L.append(L[-1])": False,
    "L1.extend(L2)": False,
    "x = L[i]": True,
    "x = L.pop()": True,
    "L[i] = L[j]": False,
    "L1[i:j] = L2": False,
    "L.sort()": False,
    "i = i+1": False,
    "x = y": True,
    "x.field = y": True,
    "D[x] = y": True,
    "D[x] = D[x] + 1": False,
    "D1.update(D2)": False,
    "D.keys()": True,
}
