"""With FIRST_COMPLETED both may be done, or one."""
# right: 1
# wrong: returned 2
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


def main():
    with ThreadPoolExecutor(1) as pool:
        futures = [pool.submit(pow, 2, 3), pool.submit(pow, 3, 2)]
        done, _ = wait(futures, return_when=FIRST_COMPLETED)
    return len(done)
