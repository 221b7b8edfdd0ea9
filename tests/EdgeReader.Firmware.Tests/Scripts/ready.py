#!/usr/bin/env python3
"""Starts a reader and waits until it says READY=1 over a notify socket, as systemd does.

    ready.py [--root FOLDER] SECONDS COMMAND...

Prints seconds since exec, seconds of processor time until then, and MiB resident at that moment.
With --root the command runs below another root. Ends it, and fails if it isn't ready in SECONDS.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time

arguments = sys.argv[1:]
root = ""
if arguments[0] == "--root":
    root, arguments = arguments[1], arguments[2:]
patience, command = float(arguments[0]), arguments[1:]

with tempfile.TemporaryDirectory(dir=f"{root}/tmp") as folder:
    notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    notify.bind(f"{folder}/notify")
    inside = folder.removeprefix(root)
    settings = {
        "NOTIFY_SOCKET": f"{inside}/notify",
        "EDGEREADER_State__Folder": f"{inside}/state",
        "EDGEREADER_Camera__Driver": "scene",
        "EDGEREADER_Camera__RealTime": "true",
        "EDGEREADER_Speaker__Driver": "wav",
        "EDGEREADER_Haptics__Driver": "console",
        "EDGEREADER_Buttons__Driver": "keyboard",
        "EDGEREADER_Power__BoardDriver": "simulated",
        "EDGEREADER_Owner__IsWelcomeHeard": "true",
    }

    def enter():
        if root:
            os.chroot(root)
        os.chdir(inside)

    with open(f"{folder}/output", "w+b") as output:
        start = time.monotonic()
        reader = subprocess.Popen(
            command,
            env=os.environ | settings,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            preexec_fn=enter,
        )
        ready = False
        while not ready and reader.poll() is None and time.monotonic() < start + patience:
            notify.settimeout(0.5)
            try:
                ready = b"READY=1" in notify.recv(4096)
            except TimeoutError:
                pass
        took = time.monotonic() - start
        if ready:
            with open(f"/proc/{reader.pid}/stat") as stat:
                fields = stat.read().rpartition(")")[2].split()
            processor = sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
            resident = int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 2**20
            print(f"{took:.3f} {processor:.2f} {resident:.1f}")
        reader.send_signal(signal.SIGKILL)
        reader.wait()
        if not ready:
            output.seek(0)
            sys.exit(f"It was not ready: {output.read().decode(errors='replace')}")
