"""Concurrency Katas: the grader. `grader/README.md` is the map of its rooms."""

__version__ = "0.1.0"
