"""A dictionary by thread id whose entries stay. Caught by: as_it_was_before."""

from threading import get_ident

names = {}


def current():
    return names[get_ident()]


def handle(name, between):
    names[get_ident()] = name
    between()
    return current()
