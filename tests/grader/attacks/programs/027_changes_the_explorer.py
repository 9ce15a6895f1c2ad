"""Reaches for the explorer, to make it find nothing. Ends as: refused.

victim: 15_missing_lock
says: This cannot be judged
"""

balance = 0


def change(amount):
    from grader.interleave import explore

    explore.explore = lambda *arguments, **named: None


def run(amounts, times):
    change(1)
    return 0
