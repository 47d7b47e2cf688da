"""Load: wrk for what speaks HTTP, pgbench for SQL, one call with a clock for what takes long."""

import contextlib
import dataclasses
import http.client
import itertools
import os
import pathlib
import re
import subprocess
import tempfile
import time

from peers import machine

CLIENTS = 16
MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}
tags = itertools.count(int(time.time()) % 1_000_000 * 100)


@dataclasses.dataclass(frozen=True)
class Sample:
    """A round: answers a second, and within how many milliseconds 99 of 100 of them came (None where that is not told)."""

    rate: float
    p99: float | None = None


def wrk(server, requests, seconds, clients=CLIENTS, cold=False):
    with tempfile.NamedTemporaryFile("w", suffix=".requests", encoding="utf-8") as file:
        for each in requests:
            file.write("\t".join([each.method(), each.path, *each.header, each.body]) + "\n")
        file.flush()
        command = [machine.program("wrk"), "-t", str(min(2, clients)), "-c", str(clients), "-d", f"{seconds}s", "--latency",
                   "--timeout", "120s", "-s", str(pathlib.Path(__file__).with_name("requests.lua")), server.url(), "--",
                   file.name, *([str(next(tags))] if cold else [])]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if wrong := re.search(r"Non-2xx or 3xx responses: .*|Socket errors: .*", output):
        raise RuntimeError(f"{server.name}: {wrong[0]} for {requests[0]}")
    rate = float(re.search(r"Requests/sec:\s*([\d.]+)", output)[1])
    p99, unit = re.search(r"99%\s+([\d.]+)(\w+)", output).groups()
    return Sample(rate, float(p99) * MILLISECONDS[unit])


def pgbench(database, question, seconds, clients=CLIENTS):
    """A prepared statement, with keys by chance if it has any: out of a table, since pgbench knows none."""
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(question.script(database) + ";\n")
        file.flush()
        command = [machine.program("pgbench"), "-n", "-M", "prepared", "-c", str(clients), "-j", str(min(2, clients)),
                   "-T", str(seconds), "-f", file.name]
        output = subprocess.run(command, check=True, capture_output=True, text=True,
                                env={**os.environ, **database.environment()}).stdout
    return Sample(float(re.search(r"tps = ([\d.]+)", output)[1]))


def timed(server, request):
    """One call, to its last byte."""
    start = time.perf_counter()
    server.ask(request)
    return Sample(1 / (time.perf_counter() - start))


def streamed(server, request):
    """A long answer, which nobody keeps: lines and bytes as far as it came, seconds, the server's largest memory in MiB."""
    begin, lines, size, largest = time.perf_counter(), 0, 0, 0.0
    with contextlib.suppress(OSError, http.client.HTTPException), server.open(request) as answer:
        for number, part in enumerate(iter(lambda: answer.read(1 << 20), b"")):
            lines += part.count(b"\n")
            size += len(part)
            if number % 64 == 0:
                largest = max(largest, server.resident())
    return lines, size, time.perf_counter() - begin, largest
