"""Kata 30: may threads rely on this line not being torn?

`ANSWERS` holds each of these lines as a key, spelled as it stands here, and no other key. The value is True if threads
may rely on it, False if not; nothing else is an answer.

- The names stand for what threads share: L, L1, L2 are lists, D, D1, D2 are dictionaries, x, y are objects of any kind,
  i, j are integers. All the lists, dictionaries and integers are Python's own, and no method is redefined.
- A line is torn if another thread can come in between, so that what comes out is not what comes out when one of them
  does its line first and then the other one.
- What counts is what Python's own FAQ says of these lines, not what happens on your machine: that you have never seen
  it torn is no answer.
"""

ANSWERS: dict[str, bool | None] = {  # TODO: True or False for each of them
    "L.append(x)": None,
    "L.append(L[-1])": None,
    "L1.extend(L2)": None,
    "x = L[i]": None,
    "x = L.pop()": None,
    "L[i] = L[j]": None,
    "L1[i:j] = L2": None,
    "L.sort()": None,
    "i = i+1": None,
    "x = y": None,
    "x.field = y": None,
    "D[x] = y": None,
    "D[x] = D[x] + 1": None,
    "D1.update(D2)": None,
    "D.keys()": None,
}
