"""Clients that read and write at a steady rate, and hold every answer to what was written, for the scripts beside.

An importer sends small made tables of years of its own, a curator accepts and rejects a correction, readers ask for totals,
lists, searches and downloads. What was told as stored is remembered: it has to be there, whole, whatever happened. What was
sent and got no answer is there whole or not at all.
"""

import collections
import contextlib
import csv
import hashlib
import http.client
import io
import itertools
import json
import random
import threading
import time

import multipart
import sibling

made_year = sibling.load("made-year")

ROOT = "/preventionPlan/v1"
YEARS = range(2003, 2019)
LISTS = ["/totals?by=measure&basis=corrected", "/totals?by=year", "/totals?by=organization&pageSize=5",
         "/totals?basis=corrected&by=theme", "/reconciliations/2022", "/reconciliations/2022?basis=corrected",
         "/changes?pageSize=1"]
SEARCHES = ["polarisation", "jeunes", "wijk", "association 7", "projet"]

# What a read may show is as old as this at most; a client waits for an answer no longer than that.
OLDEST = 1.0
LONGEST_ANSWER = 30.0
LONGEST_IMPORT = 15.0

UNREACHABLE = ("refused", "cut", "late")


class Unanswered(Exception):
    """There was no answer that tells anything: the way was refused or cut, the answer late, a 503 or a 429."""

    def __init__(self, kind):
        super().__init__(kind)
        self.kind = kind


class Wrong(Exception):
    """An answer that breaks a promise."""


class Ledger:
    """What was written, and what was answered."""

    def __init__(self):
        self.guard = threading.Lock()
        self.revisions = [(0.0, 1)]
        self.tags = {}
        self.years = {year: [(0.0, 0, (0, "0.00"))] for year in YEARS}
        self.unsure = {year: [] for year in YEARS}
        self.statuses = set()
        self.unanswered_writes = 0
        self.begin_round()

    def begin_round(self):
        self.reads = self.dry_runs = self.acknowledged = 0
        self.failed = collections.Counter()
        self.wrong = []
        self.lost = []

    def newest_before(self, moment):
        with self.guard:
            return max(revision for when, revision in self.revisions if when <= moment)

    def acknowledge(self, revision):
        self.acknowledged += 1
        self.revisions.append((time.monotonic(), revision))

    def states(self, year, since):
        """What a year may have been at that moment or later: its acknowledged states, and those nobody was told of."""
        history = self.years[year]
        last = max(index for index, (moment, _, _) in enumerate(history) if moment <= since)
        return [state for _, _, state in history[last:]] + self.unsure[year]

    def state_at(self, year, revision):
        return [next(state for _, since, state in reversed(self.years[year]) if since <= revision)] + self.unsure[year]


class Clients:
    """Everybody who talks to the service on a port."""

    def __init__(self, port, token, seed, pause=0.05, readers=4):
        self.port, self.token, self.seed = port, token, seed
        self.pause = self.pause_of_writers = pause
        self.numbers = itertools.count(1)
        self.ledger = Ledger()
        self.last = {}
        self.ended = threading.Event()
        self.writing = threading.Lock()
        self.deciding = threading.Lock()
        self.downloads = 0.1
        self.dry_runs = 0.0
        self.threads = [threading.Thread(target=self.guarded, args=(work, number), daemon=True)
                        for number, work in enumerate([self.imports, self.decisions] + [self.reads] * readers)]

    def start(self):
        page = json.loads(self.ask("GET", f"{ROOT}/corrections?pageSize=1")[1])["items"][0]
        self.correction = f"{ROOT}/corrections/{page['correctionId']}"
        self.ledger.statuses = {page["status"]}
        self.ledger.revisions.append((0.0, self.revision()))
        for thread in self.threads:
            thread.start()

    def end(self):
        self.ended.set()
        for thread in self.threads:
            thread.join()

    @contextlib.contextmanager
    def quiet(self):
        """Nobody writes meanwhile."""
        with self.writing, self.deciding:
            yield

    def succeeded_since(self, moment):
        """Whether something was read, imported and decided that was begun after that moment."""
        return len(self.last) == 3 and min(self.last.values()) >= moment

    def guarded(self, work, number):
        chance = random.Random(f"{self.seed} {number}")
        while not self.ended.is_set():
            start = time.monotonic()
            try:
                work(chance)
                self.last[work.__name__] = max(start, self.last.get(work.__name__, start))
            except Unanswered as unanswered:
                self.ledger.failed[unanswered.kind] += 1
            except Exception as failure:  # whatever it is, the run has to tell it
                self.ledger.wrong.append(f"{work.__name__}: {failure!r}")
            self.ended.wait(chance.expovariate(1 / (self.pause if work == self.reads else self.pause_of_writers)))

    def ask(self, method, path, body=None, headers=None):
        """Header fields and body of an answer that is a success or none that the service says it may give later."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST_ANSWER)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            content = answer.read()
        except ConnectionRefusedError:
            raise Unanswered("refused") from None
        except TimeoutError:
            raise Unanswered("late") from None
        except (OSError, http.client.HTTPException):
            raise Unanswered("cut") from None
        finally:
            connection.close()
        if answer.status in (429, 503):
            if not answer.headers["Retry-After"]:
                raise Wrong(f"{path}: {answer.status} without Retry-After")
            raise Unanswered(str(answer.status))
        if answer.status >= 300:
            raise Wrong(f"{method} {path}: {answer.status} {content[:300]}")
        return answer.headers, content

    def revision(self, headers=None):
        return json.loads(self.ask("GET", f"{ROOT}/changes?pageSize=1", headers=headers)[1])["total"]

    # Readers

    def reads(self, chance):
        if chance.random() < self.downloads:
            self.download(chance)
        elif chance.random() < 0.15:
            self.ask("GET", f"{ROOT}/search?q={chance.choice(SEARCHES).replace(' ', '+')}&pageSize={chance.randrange(1, 50)}")
        else:
            self.read(chance)
        self.ledger.reads += 1

    def read(self, chance):
        year = chance.choice(YEARS) if chance.random() < 0.5 else None
        path = ROOT + (chance.choice(LISTS) if year is None else f"/totals?year={year}")
        start = time.monotonic()
        newest = self.ledger.newest_before(start)
        named = chance.random() < 0.3
        headers, body = self.ask("GET", path, headers={"PreventionPlan-Revision": str(newest)} if named else {})
        answer = json.loads(body)
        shown = answer.get("revision", answer.get("total"))
        least = newest if named else self.ledger.newest_before(start - OLDEST)
        if shown < least:
            raise Wrong(f"{path} shows {shown} after {least}")
        with self.ledger.guard:
            digest = hashlib.sha256(body).hexdigest(), headers["ETag"]
            if self.ledger.tags.setdefault((path, shown), digest) != digest:
                raise Wrong(f"{path} has two answers at {shown}")
            if year is not None and state_of(answer) not in self.ledger.state_at(year, shown):
                raise Wrong(f"{path} shows {state_of(answer)} at {shown}, not one of {self.ledger.state_at(year, shown)}")

    def download(self, chance):
        year = chance.choice(YEARS)
        start = time.monotonic()
        _, body = self.ask("GET", f"{ROOT}/grants?year={year}&format=csv")
        found = state_of_table(body)
        with self.ledger.guard:
            if found not in self.ledger.states(year, start - OLDEST):
                raise Wrong(f"the grants of {year} are {found}, not one of {self.ledger.states(year, start - OLDEST)}")

    # Writers

    def imports(self, chance):
        with self.writing:
            number = next(self.numbers)
            year, rows = YEARS[number % len(YEARS)], 20 + number % 40
            table, state = made_table(rows, self.seed + number)
            if chance.random() < self.dry_runs:
                self.job(year, table, "true")
                self.ledger.dry_runs += 1
                return
            with self.ledger.guard:
                self.ledger.unsure[year].append(state)
                self.ledger.unanswered_writes += 1
            task = self.job(year, table, "false")
            with self.ledger.guard:
                self.ledger.unanswered_writes -= 1
                if task["state"] == "done":
                    self.ledger.years[year].append((time.monotonic(), task["revision"], state))
                    self.ledger.acknowledge(task["revision"])
                    self.ledger.unsure[year].clear()
                else:
                    self.ledger.unsure[year].remove(state)
        if task["state"] != "done":
            raise Unanswered("failed")
        self.ended.wait(chance.expovariate(2 / self.pause_of_writers))

    def job(self, year, table, dry_run):
        """An import that ended. Whoever is cut off does not know what becomes of it."""
        authorization = {"Authorization": f"Bearer {self.token}"}
        headers, _ = self.ask("POST", f"{ROOT}/imports",
                              multipart.body({"year": year, "dryRun": dry_run}, "made.csv", table),
                              {**authorization, "Content-Type": multipart.CONTENT_TYPE})
        path = "/" + headers["Location"].split("/", 3)[3]
        end = time.monotonic() + LONGEST_IMPORT
        while time.monotonic() < end:
            try:
                task = json.loads(self.ask("GET", path, headers=authorization)[1])
                if task["state"] != "processing":
                    return task
            except Unanswered as unanswered:
                if unanswered.kind in UNREACHABLE:
                    raise
            self.ended.wait(0.05)
        raise Unanswered("unended")

    def decisions(self, chance):
        with self.deciding:
            headers, body = self.ask("GET", self.correction,
                                     headers={"PreventionPlan-Revision": str(self.ledger.newest_before(time.monotonic()))})
            status = json.loads(body)["status"]
            if status not in self.ledger.statuses:
                raise Wrong(f"the correction is {status}, not one of {self.ledger.statuses}")
            wanted = "rejected" if status == "accepted" else "accepted"
            with self.ledger.guard:
                self.ledger.statuses = {status, wanted}
                self.ledger.unanswered_writes += 1
            headers, _ = self.ask("PATCH", self.correction, json.dumps({"status": wanted}), {
                "Authorization": f"Bearer {self.token}", "Content-Type": "application/merge-patch+json",
                "If-Match": headers["ETag"]})
            with self.ledger.guard:
                self.ledger.unanswered_writes -= 1
                self.ledger.statuses = {wanted}
                self.ledger.acknowledge(int(headers["PreventionPlan-Revision"]))
        self.ended.wait(chance.expovariate(2 / self.pause_of_writers))

    # What is there

    def verify(self):
        """Whether all that was acknowledged is there, and whole; to be asked while nobody writes."""
        known = {"PreventionPlan-Revision": str(self.ledger.newest_before(time.monotonic()))}
        for year in YEARS:
            totals = json.loads(self.ask("GET", f"{ROOT}/totals?year={year}", headers=known)[1])
            listed = state_of_table(self.ask("GET", f"{ROOT}/grants?year={year}&format=csv", headers=known)[1])
            possible = self.ledger.states(year, time.monotonic())
            if listed != state_of(totals) or listed not in possible:
                self.ledger.lost.append(f"{year}: {listed} listed, {state_of(totals)} in all, not one of {possible}")
        status = json.loads(self.ask("GET", self.correction, headers=known)[1])["status"]
        if status not in self.ledger.statuses:
            self.ledger.lost.append(f"the correction is {status}, not one of {self.ledger.statuses}")
        revision, told = self.revision(known), len(self.ledger.revisions) - 2 + self.ledger.revisions[1][1]
        if not told <= revision <= told + self.ledger.unanswered_writes:
            self.ledger.lost.append(f"the revision is {revision}: {told} were told, and {self.ledger.unanswered_writes} perhaps")


def made_table(rows, seed):
    """The bytes of a table, and what its year will be: how many grants, and their sum."""
    grants = made_year.made_grants(rows, seed)
    table = io.StringIO()
    csv.writer(table).writerows(made_year.table(grants))
    return table.getvalue().encode(), (rows, made_year.euro(sum(each[1] for listed in grants.values() for each in listed)))


def state_of(totals):
    return totals["overall"]["grantCount"], totals["overall"]["amount"]["value"]


def state_of_table(table):
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    return len(rows), made_year.euro(sum(round(float(row["amount.value"]) * 100) for row in rows))
