"""ThreadPoolExecutor.map keeps the order."""
# right: [0, 1, 4]
# schedules: 400
from concurrent.futures import ThreadPoolExecutor


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(lambda number: number * number, range(3)))
