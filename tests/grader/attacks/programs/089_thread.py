"""Never waits for a thread. Ends as: leaked.

says: a thread that it started is still running
says: a thread that runs wait()
"""

import threading

never = threading.Event()


def double(number):
    threading.Thread(target=never.wait).start()
    return 2 * number
