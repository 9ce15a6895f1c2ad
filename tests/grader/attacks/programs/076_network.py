"""Calls out: by TCP to the judge's machine and the world, by UDP, names, raw and abstract sockets. Ends as: failed.

says: open: [], tried: 7
tiers: full landlock
"""

import socket


def tcp(host, port):
    return lambda: socket.create_connection((host, port), 1).close()


def udp():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.sendto(b"points", ("192.0.2.1", 53))


def raw():
    socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP).close()


def abstract():
    with socket.socket(socket.AF_UNIX) as one:
        one.connect("\0@ABSTRACT@")


def is_open(way):
    try:
        way()
    except OSError:
        return False
    return True


def double(number):
    ways = [tcp("127.0.0.1", int("@PORT@")), tcp("192.0.2.1", 80), tcp("169.254.169.254", 80)]
    ways += [udp, raw, abstract, lambda: socket.getaddrinfo("example.org", 80)]
    raise PermissionError(f"open: {[way.__name__ for way in ways if is_open(way)]}, tried: {len(ways)}")
