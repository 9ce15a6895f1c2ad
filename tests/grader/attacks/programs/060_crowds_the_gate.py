"""Stands at the grader's gate more often than anybody could wait for, and says nothing at it. Ends as: no effect."""

import os
import socket

from grader.frames import encode

connections = []


def double(number):
    for request in (encode({"label": "crowd", "parties": 1000, "note": None}), b""):
        for _ in range(110):
            connection = socket.socket(socket.AF_UNIX)
            connection.setblocking(False)
            connections.append(connection)
            try:
                connection.connect(os.environ["KATA_GATE"])
                connection.send(request)
            except OSError:
                continue
    return 2 * number
