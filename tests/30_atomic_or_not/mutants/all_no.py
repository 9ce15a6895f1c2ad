"""Believes that nothing at all holds. Caught by: changing_a_list."""

ANSWERS = {
    "L.append(x)": False,
    "L.append(L[-1])": False,
    "L1.extend(L2)": False,
    "x = L[i]": False,
    "x = L.pop()": False,
    "L[i] = L[j]": False,
    "L1[i:j] = L2": False,
    "L.sort()": False,
    "i = i+1": False,
    "x = y": False,
    "x.field = y": False,
    "D[x] = y": False,
    "D[x] = D[x] + 1": False,
    "D1.update(D2)": False,
    "D.keys()": False,
}
