"""A cluster as deploy/cluster/up brings it up, for the scripts beside."""

import contextlib
import http.client
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")
PARTS = {"service": 3, "proxy": 3, "front": 2, "database": 3, "etcd": 3}
DISKS = {"database": "1G", "service": "128M", "etcd": "512M"}


@contextlib.contextmanager
def running(base_port, *options, clocks=None):
    """
    A cluster in a folder of its own, with small disks; gone at the end. clocks is the library that lets those of its services
    and databases jump.
    """
    cluster = Cluster(pathlib.Path(tempfile.mkdtemp(prefix="preventionplan-cluster-", dir="/var/tmp")), base_port)
    cluster.folder.chmod(0o755)
    try:
        cluster.mount()
        if clocks:
            cluster.take_clocks(clocks)
        cluster.up(*options)
        yield cluster
    finally:
        try:
            cluster.down()
        finally:
            cluster.remove()


class Cluster:
    """The parts of a cluster, as deploy/cluster/up brings them up."""

    def __init__(self, folder, base_port):
        self.folder, self.base_port = folder, base_port
        self.options, self.environment = [], dict(os.environ)

    def up(self, *options):
        subprocess.run([HERE.parent / "deploy/cluster/up", "--folder", self.folder, "--base-port", str(self.base_port),
                        *self.options, *options], check=True, stdout=subprocess.DEVNULL, env=self.environment)

    def take_clocks(self, library):
        """
        Has databases and the first service look at a file in their folders for what time it is; more services would slow down
        the start of all.
        """
        programs = self.folder / "programs"
        programs.mkdir()
        for each in PROGRAMS.iterdir():
            (programs / each.name).symlink_to(each)
        for name, program in {"postgres": PROGRAMS / "postgres", "java": shutil.which("java")}.items():
            wrapper = programs / name
            wrapper.unlink(missing_ok=True)
            wrapper.write_text(f"""#!/bin/sh
if [ -f clock ]; then
    export LD_PRELOAD={library} FAKETIME_TIMESTAMP_FILE="$PWD/clock"
    export FAKETIME_CACHE_DURATION=1 FAKETIME_DISABLE_SHM=1 DONT_FAKE_MONOTONIC=1
fi
exec {program} "$@"
""")
            wrapper.chmod(0o755)
        self.options = ["--programs", programs]
        self.environment["PATH"] = f"{programs}:{self.environment['PATH']}"
        self.set_clocks(["service-1", *self.parts("database")], 0)

    def set_clocks(self, parts, seconds):
        for part in parts:
            (self.folder / part).mkdir(exist_ok=True)
            (self.folder / part / "clock").write_text(f"{seconds:+d}\n")

    def down(self):
        subprocess.run([HERE.parent / "deploy/cluster/down", "--folder", self.folder], check=True)

    def token(self):
        return (self.folder / "operator-token").read_text().strip()

    def settings(self):
        return dict(line.split("=", 1) for line in (self.folder / "settings").read_text().splitlines())

    def as_superuser(self, program, port, *arguments):
        """How a program of PostgreSQL's is started in the name of the superuser, for subprocess."""
        return {"args": [PROGRAMS / program, "--host=127.0.0.1", f"--port={port}", "--username=postgres", *arguments],
                "env": {**os.environ, "PGPASSWORD": self.settings()["superuser_password"]}}

    def back_up(self, file):
        """All that the services stored, as docs/cluster.md tells."""
        subprocess.run(**self.as_superuser("pg_dump", self.base_port + 31, "--format=custom", f"--file={file}", "plan"), check=True)

    def ask(self, port, *orders):
        """What PostgreSQL answers its superuser on a port."""
        return subprocess.run(**self.as_superuser("psql", port, "-qAtX", "--set=ON_ERROR_STOP=1",
                                                  *[f"--command={order}" for order in orders]),
                              check=True, stdout=subprocess.PIPE, text=True).stdout

    @contextlib.contextmanager
    def locked(self, table):
        """Nobody else reads or writes a table meanwhile, on replicas neither."""
        with subprocess.Popen(**self.as_superuser("psql", self.base_port + 21, "-qAtX", "plan"),
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as session:
            session.stdin.write(f"begin; lock table {table}; select 'locked';\n")
            session.stdin.flush()
            if session.stdout.readline() != "locked\n":
                raise RuntimeError(f"{table} is not locked")
            # Replicas follow once the log is written.
            time.sleep(1)
            yield

    def change_etcd(self, part, times):
        """By its older interface, as Patroni does."""
        connection = http.client.HTTPConnection("127.0.0.1", self.ports(part)[0], timeout=30)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        with contextlib.closing(connection):
            for number in range(times):
                connection.request("PUT", f"/v2/keys/made/{number % 10}", "value=" + "x" * 500, headers)
                connection.getresponse().read()

    def leading_etcd(self):
        for part in self.parts("etcd"):
            connection = http.client.HTTPConnection("127.0.0.1", self.ports(part)[0], timeout=5)
            with contextlib.closing(connection), contextlib.suppress(OSError):
                connection.request("GET", "/v2/stats/self")
                if json.loads(connection.getresponse().read())["state"] == "StateLeader":
                    return part
        raise RuntimeError("no etcd leads")

    def disks(self):
        return {self.folder / part: size for kind, size in DISKS.items() for part in self.parts(kind)}

    def mount(self):
        for disk, size in self.disks().items():
            disk.mkdir(parents=True)
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=0755", "tmpfs", disk], check=True)

    def remove(self):
        for disk in self.disks():
            if os.path.ismount(disk):
                subprocess.run(["umount", disk], check=True)
        shutil.rmtree(self.folder)

    def ports(self, part):
        kind, number = part.split("-")
        tens = {"front": [0], "service": [10], "proxy": [20, 30], "database": [40, 50], "etcd": [60, 70]}[kind]
        return [self.base_port + ten + int(number) for ten in tens]

    def parts(self, kind):
        return [f"{kind}-{number}" for number in range(1, PARTS[kind] + 1)]

    def processes(self, part):
        """All that work in the folder of a part."""
        home = self.folder / part
        found = []
        for each in pathlib.Path("/proc").iterdir():
            with contextlib.suppress(OSError):
                if each.name.isdigit() and pathlib.Path(os.readlink(each / "cwd")).is_relative_to(home):
                    found.append(int(each.name))
        return sorted(found)

    def signal(self, parts, number):
        for process in [process for part in parts for process in self.processes(part)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, number)

    def database(self, role):
        """The database of which Patroni says that it has a role."""
        for number in (1, 2, 3):
            connection = http.client.HTTPConnection("127.0.0.1", self.base_port + 50 + number, timeout=5)
            with contextlib.closing(connection), contextlib.suppress(OSError):
                connection.request("GET", f"/{role}")
                if connection.getresponse().status == 200:
                    return f"database-{number}"
        raise RuntimeError(f"no database is {role}")
