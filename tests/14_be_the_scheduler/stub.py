"""Kata 14: you are the scheduler. Decide who takes the next step, and make two correct-looking programs fail.

Two customers of one bank. `balance` is 0 at the beginning; alice brings 5, bob brings 8. Each of them takes two steps:

    alice                           bob
    step 1: read the balance        step 1: read the balance
    step 2: write what was read,    step 2: write what was read,
            plus 5                          plus 8

In another program there are two locks, a and b, both free at the beginning:

    alice                           bob
    step 1: take lock a             step 1: take lock b
    step 2: take lock b             step 2: take lock a
    step 3: give both back          step 3: give both back

A step is one name in a list, "alice" or "bob": whoever is named takes the next step of their own. Nobody who has taken
all of their steps can take another one, and nobody can take a lock that the other one has: to name somebody who
can't take a step is impossible, and wrong.
"""

# Four names: each of them takes both steps of the first program, and in the end the balance is not 13.
SCHEDULE: list[str] = []  # TODO

# At most four names, in the second program: after them, neither has finished and neither can take a step.
DEADLOCK: list[str] = []  # TODO
