"""Processes in place of threads. Caught by: a_thread_of_its_own."""

from multiprocessing import get_context


def gather(functions):
    context = get_context("fork")
    pipes = [context.Pipe(duplex=False) for _ in functions]
    workers = [
        context.Process(target=lambda function=function, end=end: end.send(function()))
        for function, (_, end) in zip(functions, pipes)
    ]
    for worker in workers:
        worker.start()
    results = [source.recv() for source, _ in pipes]
    for worker in workers:
        worker.join()
        worker.close()
    return results
