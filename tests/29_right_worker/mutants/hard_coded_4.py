"""Four workers, whatever the caller says. Caught by: as_many_as_there_are_workers."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def map_cpu(function, items, workers):
    with ProcessPoolExecutor(4) as pool:
        return list(pool.map(function, items))

def map_io(function, items, workers):
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(function, items))
