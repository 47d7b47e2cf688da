"""The data that is measured: made once, imported by the service itself, and kept."""

import importlib.machinery
import importlib.util
import json
import pathlib
import sys
import time
import urllib.request

import multipart
from peers import subjects

HERE = pathlib.Path(__file__).resolve().parent
YEARS = 20


def made_grants():
    """bench/made-grants, which is a command too."""
    loader = importlib.machinery.SourceFileLoader("made_grants", str(HERE.parent / "made-grants"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


def take_in(service, year, table):
    path = multipart.send(service.port, service.token(), {"year": year, "kind": "grants"}, table)
    state = {"state": "processing"}
    while state["state"] == "processing":
        time.sleep(0.2)
        call = urllib.request.Request(service.url(path), headers={"Authorization": f"Bearer {service.token()}"})
        with urllib.request.urlopen(call) as answer:
            state = json.load(answer)
    if state["state"] != "done":
        raise RuntimeError(f"{table} was not taken in: {json.dumps(state)[:2000]}")


def folder(kept, grants, seed, work):
    """
    The data folder of a service with so many made grants beside the shipped ones, and 0 for those alone. A load that was
    stopped goes on where it was: the service knows the files that it has taken in.
    """
    data = kept / f"grants-{grants}-{seed}"
    complete = data.with_suffix(".complete")
    if complete.exists():
        return data
    print(f"Loading {grants} grants", file=sys.stderr, flush=True)
    tables = made_grants().make(kept / f"tables-{grants}-{seed}", grants, YEARS, seed) if grants else {}
    service = subjects.Service(data, work, PREVENTIONPLAN_IMPORTS_MAX_FILE_SIZE="4G", PREVENTIONPLAN_IMPORTS_MAX_ROWS="100000000")
    try:
        for year, table in tables.items():
            take_in(service, year, table)
        service.database().rows("vacuum analyze")
    finally:
        service.close()
    complete.touch()
    for table in tables.values():
        table.unlink()
    return data
