"""`python -m grader`: the same door as the console script `kata`."""

from grader.cli import main

if __name__ == "__main__":
    main()
