"""as_completed gives all of them, and errors come out of the futures."""
# right: ["ValueError", 1]
# schedules: 400
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(number):
    if number < 0:
        raise ValueError(number)
    return number


def main():
    with ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(work, number) for number in (1, -1)]
        answers = []
        for future in as_completed(futures):
            error = future.exception()
            answers.append(future.result() if error is None else type(error).__name__)
    return sorted(answers, key=str, reverse=True)
