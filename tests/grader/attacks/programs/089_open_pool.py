"""Never closes a pool of processes. Ends as: leaked.

says: a process that it started is still alive
says: a process of yours, started at line 13: ALIVE  (× 4)
"""

import multiprocessing

pools = []


def double(number):
    pools.append(pools[0] if pools else multiprocessing.Pool(2))
    return pools[0].apply(int, (2 * number,))
