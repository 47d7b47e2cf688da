"""What the benchmark needs of the machine: packages of Debian, free ports, processes that end."""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

START_WITHIN = 180


def program(name):
    """The path of a program, or of Debian's, which has some of PostgreSQL's where no shell finds them."""
    found = shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
    return found or next(map(str, sorted(pathlib.Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)), None)


def install(packages):
    """Installs what is missing of Debian's packages; each is named with a program that it brings."""
    missing = [package for package, brings in packages.items() if not program(brings)]
    if not missing:
        return
    cluster = pathlib.Path("/etc/postgresql-common/createcluster.conf")
    if not cluster.exists():
        # Without this the package would start a cluster of its own.
        cluster.parent.mkdir(parents=True, exist_ok=True)
        cluster.write_text("create_main_cluster = false\n")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold",
                    *missing], check=True, env=environment, stdout=subprocess.DEVNULL)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Process:
    """A server that runs until it is stopped."""

    def __init__(self, command, log, environment=None, folder=None):
        self.log = log
        with log.open("w") as output:
            self.popen = subprocess.Popen(command, env={**os.environ, **(environment or {})}, cwd=folder,
                                          stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)

    def wait_for(self, answers):
        """Waits until a function tells something, and gives that."""
        end = time.monotonic() + START_WITHIN
        while time.monotonic() < end:
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                if answer := answers():
                    return answer
            if self.popen.poll() is not None:
                break
            time.sleep(0.01)
        self.stop()
        raise RuntimeError(f"{self.popen.args[0]} did not come up:\n{self.log.read_text()[-2000:]}")

    def resident(self):
        """Resident memory, in MiB."""
        status = pathlib.Path(f"/proc/{self.popen.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024

    def stop(self):
        self.popen.terminate()
        try:
            self.popen.wait(timeout=120)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            self.popen.wait()


def described():
    """The machine, in one line."""
    information = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(":")[1].strip() for line in information if line.startswith("model name")), "unknown processor")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{len(os.sched_getaffinity(0))} cores ({model}), {memory:.0f} GiB of memory"
