"""Kata 14 with the search done by the machine: try every order of the steps, keep the first that does harm."""

from itertools import permutations

AMOUNTS = {"alice": 5, "bob": 8}
WANTS = {"alice": "ab", "bob": "ba"}


def balance_after(schedule: tuple[str, ...]) -> int:
    """The balance after each has taken the steps of the first program in this order."""
    balance = 0
    read: dict[str, int] = {}
    for name in schedule:
        if name in read:
            balance = read[name] + AMOUNTS[name]
        else:
            read[name] = balance
    return balance


def blocks(schedule: tuple[str, ...]) -> bool:
    """Whether all of these steps are possible in the second program, and no further one is."""
    holder: dict[str, str] = {}
    for name in schedule:
        wanted = WANTS[name][list(holder.values()).count(name)]
        if wanted in holder:
            return False
        holder[wanted] = name
    return len(holder) == 2 and len(set(holder.values())) == 2


SCHEDULE: list[str] = next(
    list(order) for order in permutations(["alice", "alice", "bob", "bob"]) if balance_after(order) != 13
)
DEADLOCK: list[str] = next(list(order) for order in permutations(["bob", "alice"]) if blocks(order))
