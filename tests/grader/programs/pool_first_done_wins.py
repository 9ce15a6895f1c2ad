"""Whichever of two is done first, not the one that was asked first."""
# right: "a"
# wrong: returned "b"
from concurrent.futures import ThreadPoolExecutor, as_completed


def main():
    with ThreadPoolExecutor(2) as pool:
        futures = {pool.submit(str.lower, letter): letter.lower() for letter in "AB"}
        for future in as_completed(futures):
            return futures[future]
