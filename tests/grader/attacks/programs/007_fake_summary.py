"""Prints the summary of a test run in which all passed. Ends as: no effect."""

print("============================== 10 passed in 0.01s ==============================")


def double(number):
    print("PASSED", flush=True)
    return 2 * number
