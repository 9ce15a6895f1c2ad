"""Asks programs and servants of the system to act for it. Ends as: failed.

says: open: []
tiers: full
"""

import os
import shutil
import socket
import subprocess

SOCKETS = ("/var/run/docker.sock", "/run/dbus/system_bus_socket", "/run/systemd/private", "/run/containerd/containerd.sock")
COMMANDS = (["sudo", "-n", "true"], ["su", "-c", "true"], ["pkexec", "true"], ["systemd-run", "--wait", "true"], ["mount", "-t", "tmpfs", "none", "/tmp"])


def answers(path):
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(path)
        except OSError:
            return False
    return True


def works(command):
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode == 0


def double(number):
    assert os.getuid() != 0
    raise PermissionError(f"open: {[*filter(answers, SOCKETS), *filter(works, COMMANDS)]}")
