"""What is done with every program of `programs/`: its two threads do their work, then it says whether all is right."""

import threading
from types import ModuleType


def both(program: ModuleType) -> bool:
    state = program.State()
    threads = [threading.Thread(target=work, args=(state,)) for work in (program.first, program.second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return bool(program.right(state))
