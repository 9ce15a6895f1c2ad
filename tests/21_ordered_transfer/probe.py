"""Run by the explorer beside the student's `transfer`: accounts, clerks who hold their locks, threads with transfers.

Transfers are told as `[source, target, amount]`, accounts by their places in the list of balances. In stories the
accounts are a, b, c … in that order.
"""

import threading
from types import ModuleType
from typing import Any

from grader.interleave.probes import switch_point


def alone(
    student: ModuleType, numbers: list[int], balances: list[int], plan: list[list[int]]
) -> list[dict[str, object]]:
    """One transfer after the other. For each: the answer, the balances then, and whether a lock was kept."""
    accounts = opened(student.Account, numbers, balances)
    told = []
    for source, target, amount in plan:
        answer = plain(student.transfer(accounts[source], accounts[target], amount))
        kept = [False]
        visitor = threading.Thread(target=lambda kept=kept: kept.append(not all(map(is_free, accounts))))
        visitor.start()
        visitor.join()
        told.append({"answer": answer, "balances": balances_of(accounts), "kept": kept[-1]})
    return told


def how_made(student: ModuleType, numbers: list[int], balances: list[int]) -> dict[str, bool]:
    """Whether accounts know what they were told, and whether each has a lock of its own."""
    accounts = opened(student.Account, numbers, balances)
    known = [(account.number, account.balance) for account in accounts] == list(zip(numbers, balances, strict=True))
    kinds = tuple(map(type, (threading.Lock(), threading.RLock())))
    locks = [account.lock for account in accounts]
    return {
        "known": known,
        "locks": all(isinstance(lock, kinds) for lock in locks),
        "own": len(set(map(id, locks))) == len(locks),
    }


def at_once(
    student: ModuleType, numbers: list[int], balances: list[int], plans: list[list[list[int]]]
) -> dict[str, object]:
    """A thread for each of `plans` does its transfers. Out: its answers, and the balances in the end."""
    accounts = opened(student.Account, numbers, balances)
    answers: list[list[object]] = [[] for _ in plans]
    run([clerk(student, accounts, *pair) for pair in zip(plans, answers, strict=True)])
    return {"answers": answers, "balances": balances_of(accounts)}


def looked_at(student: ModuleType, numbers: list[int], balances: list[int], amount: int) -> dict[str, object]:
    """A transfer, and somebody who looks at both accounts when both locks are free: the totals that were seen."""
    source, target = accounts = opened(student.Account, numbers, balances)
    totals: list[int] = []

    def counts_the_money() -> None:
        if source.lock.acquire(blocking=False):
            if target.lock.acquire(blocking=False):
                in_one = source.balance
                switch_point("has counted", "one account")
                totals.append(in_one + target.balance)
                target.lock.release()
            source.lock.release()

    run([clerk(student, accounts, [[0, 1, amount]]), threading.Thread(target=counts_the_money)])
    return {"totals": sorted(set(totals)), "balances": balances_of(accounts)}


def while_busy(
    student: ModuleType, numbers: list[int], balances: list[int], amount: int, busy: int
) -> dict[str, object]:
    """A transfer while somebody has the lock of one account: how it ended, and whether it did before that was over."""
    accounts = opened(student.Account, numbers, balances)
    answers: list[object] = []
    alice = clerk(student, accounts, [[0, 1, amount]], answers)
    accounts[busy].lock.acquire()
    alice.start()
    switch_point("keeps", "the account busy")
    early = len(answers)
    accounts[busy].lock.release()
    alice.join()
    return {"answers": answers, "balances": balances_of(accounts), "early": bool(early)}


def strangers_busy(
    student: ModuleType, numbers: list[int], balances: list[int], amounts: list[int]
) -> dict[str, object]:
    """Two accounts are busy and somebody waits for them; meanwhile two others have a transfer of their own."""
    a, b, c, d = accounts = opened(student.Account, numbers, balances)
    waiting = clerk(student, accounts, [[0, 1, amounts[0]]])
    a.lock.acquire()
    b.lock.acquire()
    waiting.start()
    student.transfer(c, d, amounts[1])
    b.lock.release()
    a.lock.release()
    waiting.join()
    return {"balances": balances_of(accounts)}


def strangers_inside(
    student: ModuleType, numbers: list[int], balances: list[int], amounts: list[int]
) -> dict[str, object]:
    """One transfer stops in the middle, before it writes a balance, until one between other accounts is over."""
    over = threading.Event()

    class Slow(student.Account):  # type: ignore[misc, name-defined]
        def __setattr__(self, name: str, value: object) -> None:
            if threading.current_thread().name == "alice":
                over.wait()
            super().__setattr__(name, value)

    accounts = opened(Slow, numbers, balances)
    alice = clerk(student, accounts, [[0, 1, amounts[0]]])
    alice.name = "alice"
    alice.start()
    student.transfer(accounts[2], accounts[3], amounts[1])
    over.set()
    alice.join()
    return {"balances": balances_of(accounts)}


# --- accounts and threads


def opened(kind: Any, numbers: list[int], balances: list[int]) -> list[Any]:
    """Accounts with these numbers and balances."""
    return [kind(*pair) for pair in zip(numbers, balances, strict=True)]


def clerk(
    student: ModuleType, accounts: list[Any], plan: list[list[int]], answers: list[object] | None = None
) -> threading.Thread:
    """A thread that makes the transfers of a plan and notes the answers. In a story it bears the plan in words."""

    def moves(*words: str) -> None:
        for source, target, amount in plan:
            answer = plain(student.transfer(accounts[source], accounts[target], amount))
            if answers is not None:
                answers.append(answer)

    words = tuple(f"{amount}: {'abcd'[source]} to {'abcd'[target]}" for source, target, amount in plan)
    return threading.Thread(target=moves, args=words)


def run(threads: list[threading.Thread]) -> None:
    """All of them at the same time, until all have ended."""
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def is_free(account: Any) -> bool:
    """Whether this thread could have the account's lock."""
    if not account.lock.acquire(blocking=False):
        return False
    account.lock.release()
    return True


def balances_of(accounts: list[Any]) -> list[object]:
    """The balances now."""
    return [plain(account.balance) for account in accounts]


def plain(value: object) -> object:
    """A bool, an int or None as it is; anything else by the name of its type."""
    return value if value is None or type(value) in (bool, int) else f"a value of type {type(value).__name__}"
