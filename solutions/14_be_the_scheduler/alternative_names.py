"""Kata 14 with names that can't be misspelt: the members of a StrEnum are texts."""

from enum import StrEnum, auto


class Customer(StrEnum):
    """Who may take a step."""

    alice = auto()
    bob = auto()


SCHEDULE: list[str] = [*Customer, *reversed(Customer)]
DEADLOCK: list[str] = [Customer.bob, Customer.alice]
