"""What is measured: this service, and its peers, which read its own rows in its own database."""

import base64
import dataclasses
import json
import os
import pathlib
import shlex
import subprocess
import urllib.parse
import urllib.request

from peers import machine

HERE = pathlib.Path(__file__).resolve().parent
ROOT = "/preventionPlan/v1"
# With options, such as those that docs/running.md advises; the peer gets none of them.
JAVA = os.environ.get("JAVA", "java")
JAR = HERE.parent.parent / "target" / "quarkus-app" / "quarkus-run.jar"
SPRING_JAR = HERE / "spring" / "target" / "spring-peer.jar"
NODE = HERE / "node" / "node_modules" / ".bin"

NGINX = """\
worker_processes 2;
daemon off;
pid nginx.pid;
error_log stderr;
{user}
events {{ worker_connections 4096; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=100;
    keepalive_requests 100000000;
    default_type application/json;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {{ listen 127.0.0.1:{port}; root files; }}
}}
"""


@dataclasses.dataclass(frozen=True)
class Request:
    """A call: path, and for those that ask so a body or a header."""

    path: str
    body: str = ""
    header: tuple = ("", "")

    def method(self):
        return "POST" if self.body else "GET"


def query(text, **variables):
    """A question for PostGraphile."""
    return Request("/graphql", json.dumps({"query": text, "variables": variables}), ("Content-Type", "application/json"))


class Server:
    """Something that answers at an address."""

    name = ""
    process = None
    port = 0

    def ask(self, request):
        """The bytes of an answer."""
        with self.open(request) as answer:
            return answer.read()

    def tag(self, request):
        with self.open(request) as answer:
            return answer.headers["ETag"]

    def open(self, request):
        headers = dict([request.header]) if request.header[0] else {}
        call = urllib.request.Request(self.url(request.path), request.body.encode() or None, headers)
        return urllib.request.urlopen(call, timeout=3600)

    def url(self, path=""):
        return f"http://127.0.0.1:{self.port}{path}"

    def resident(self):
        return self.process.resident()

    def close(self):
        self.process.stop()


@dataclasses.dataclass
class Database:
    """The database of a running service."""

    port: int
    password: str

    def environment(self):
        return {"PGHOST": "127.0.0.1", "PGPORT": str(self.port), "PGUSER": "postgres", "PGPASSWORD": self.password,
                "PGDATABASE": "preventionplan"}

    def rows(self, sql):
        """What a query gives, each row a list of texts."""
        output = subprocess.run([machine.program("psql"), "-X", "-q", "-At", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", sql],
                                env={**os.environ, **self.environment()}, check=True, capture_output=True, text=True).stdout
        return [line.split("\t") for line in output.split("\n")[:-1]]

    def answer(self, statement):
        """What a statement gives, as JSON."""
        return f"[{','.join(row[0] for row in self.rows(f'select to_jsonb(each) from ({statement}) each'))}]".encode()

    def run(self, file):
        subprocess.run([machine.program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", str(file)], check=True,
                       env={**os.environ, **self.environment(), "PGOPTIONS": "-c client_min_messages=warning"})


class Service(Server):
    """This service, as it is packaged, with nothing set but where it keeps its data."""

    name = "prevention-plan"

    def __init__(self, data, work, options=(), **settings):
        environment = {"PREVENTIONPLAN_DATA_DIR": str(data), "QUARKUS_HTTP_HOST": "127.0.0.1", "QUARKUS_HTTP_PORT": "0",
                       **settings}
        for name in ("QUARKUS_DATASOURCE_JDBC_URL", "PREVENTIONPLAN_PUBLIC_URL"):
            os.environ.pop(name, None)
        self.data = data
        self.process = machine.Process([*shlex.split(JAVA), *options, "-jar", str(JAR)], work / f"{data.name}.log", environment)
        self.port = self.process.wait_for(self.listening)

    def listening(self):
        _, found, port = self.process.log.read_text().partition("Listening on: http://127.0.0.1:")
        return found and int(port.split()[0])

    def database(self):
        port = (self.data / "cluster" / "postmaster.pid").read_text().splitlines()[3]
        return Database(int(port), (self.data / "password").read_text().strip())

    def token(self):
        return (self.data / "operator-token").read_text().strip()


class Nginx(Server):
    """nginx with two workers, which gives out answers of the service from files."""

    name = "nginx"

    def __init__(self, answers, work):
        folder = work / "nginx"
        (folder / "files").mkdir(parents=True, exist_ok=True)
        for name, answer in answers.items():
            (folder / "files" / name).write_bytes(answer)
        self.port = machine.free_port()
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(NGINX.format(port=self.port, user=user))
        self.process = machine.Process([machine.program("nginx"), "-p", str(folder), "-c", "nginx.conf"], work / "nginx.log")
        self.process.wait_for(lambda: urllib.request.urlopen(self.url("/" + next(iter(answers)))))


class PostGraphile(Server):
    """PostGraphile with pg-aggregates, over a view of the present grants."""

    name = "PostGraphile"

    @staticmethod
    def install():
        installed = NODE.parent / ".package-lock.json"
        if not installed.exists() or installed.stat().st_mtime < (HERE / "node" / "package-lock.json").stat().st_mtime:
            subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=HERE / "node", check=True)

    def __init__(self, database, work):
        self.port = machine.free_port()
        url = (f"postgres://postgres:{urllib.parse.quote(database.password, safe='')}@127.0.0.1:{database.port}"
               "/preventionplan")
        environment = {"NODE_ENV": "production", "GRAPHILE_ENV": "production", "PORT": str(self.port), "DATABASE_URL": url}
        self.process = machine.Process([str(NODE / "node"), str(NODE / "postgraphile")], work / "postgraphile.log",
                                       environment, HERE / "node")
        self.process.wait_for(lambda: self.ask(query("{ allPresentGrants(first: 1) { nodes { grantId } } }")))

    def cursors(self, keys):
        """The cursors behind the grants of some primary keys, as it makes them itself: an order's sign, and the key."""
        asked = query("{ allPresentGrants(first: 1, orderBy: [PRIMARY_KEY_ASC]) { pageInfo { endCursor } } }")
        own = json.loads(self.ask(asked))["data"]["allPresentGrants"]["pageInfo"]["endCursor"]
        order = json.loads(base64.b64decode(own))[0]
        return [base64.b64encode(json.dumps([order, key]).encode()).decode() for key in keys]


class Spring(Server):
    """A plain service by Spring Boot and Spring Data JPA, over the same view."""

    name = "Spring Boot"

    @staticmethod
    def install():
        subprocess.run(["mvn", "-B", "-q", "-ntp", "package"], cwd=HERE / "spring", check=True)

    def __init__(self, database, work):
        self.port = machine.free_port()
        self.process = machine.Process([shlex.split(JAVA)[0], "-jar", str(SPRING_JAR)], work / "spring.log", {
            "SERVER_ADDRESS": "127.0.0.1", "SERVER_PORT": str(self.port), "SPRING_DATASOURCE_USERNAME": "postgres",
            "SPRING_DATASOURCE_URL": f"jdbc:postgresql://127.0.0.1:{database.port}/preventionplan",
            "SPRING_DATASOURCE_PASSWORD": database.password})
        self.process.wait_for(lambda: self.ask(Request("/slices?size=1")))


class JsonServer(Server):
    """json-server with the grants of the shipped document: rows of the view, as JSON."""

    name = "json-server"

    def __init__(self, grants, work):
        file = work / "grants.json"
        file.write_text(json.dumps({"grants": [{**(row := json.loads(grant)), "id": row["grant_id"]} for grant in grants]}))
        self.port = machine.free_port()
        self.process = machine.Process([str(NODE / "node"), str(NODE / "json-server"), "--quiet", "--host", "127.0.0.1",
                                        "--port", str(self.port), str(file)], work / "json-server.log")
        self.process.wait_for(lambda: self.ask(Request("/grants")))
