"""What was measured, as a table of ratios, and where it keeps what issue 8 promises."""

import dataclasses
import statistics

NAMES = {"service": "prevention-plan", "large": "itself with more grants", "first": "its first page", "nginx": "nginx, static file",
         "sql": "bare SQL (pgbench)", "postgraphile": "PostGraphile", "spring": "Spring Boot", "slices": "Spring Boot, no count",
         "json-server": "json-server"}


@dataclasses.dataclass
class Results:
    """Samples by workload and column, a round each."""

    rows: int
    large: int
    samples: dict = dataclasses.field(default_factory=dict)
    failed: dict = dataclasses.field(default_factory=dict)
    titles: dict = dataclasses.field(default_factory=dict)
    memory: dict = dataclasses.field(default_factory=dict)
    starts: dict = dataclasses.field(default_factory=dict)
    flight: tuple = ()
    whole: tuple = ()
    cached_start: float | None = None
    taken_in: str = ""

    def add(self, workload, column, sample):
        self.titles[workload.name] = workload.title
        self.samples.setdefault(workload.name, {}).setdefault(column, []).append(sample)

    def leave_out(self, workload, reason):
        self.samples.pop(workload.name, None)
        self.failed[workload.name] = reason

    def of(self, workload, column):
        return self.samples.get(workload, {}).get(column, [])

    def ratio(self, workload, column):
        """The median of the rounds' ratios of answers a second, the service's to another's; None where one is not there, or
        gave no answer in the time of any round."""
        ratios = [ours.rate / theirs.rate for ours, theirs in zip(self.of(workload, "service"), self.of(workload, column))
                  if theirs.rate]
        return statistics.median(ratios) if ratios else None

    def rate(self, workload, column):
        return statistics.median(sample.rate for sample in self.of(workload, column))

    def p99(self, workload, column):
        """In milliseconds, the median of the rounds; None where none is told."""
        told = [sample.p99 for sample in self.of(workload, column) if sample.p99 is not None]
        return statistics.median(told) if told else None

    def start(self, column):
        return statistics.median(self.starts[column]) if column in self.starts else None

    def show(self):
        for workload, reason in self.failed.items():
            print(f"\n{workload} is left out: {reason}")
        print("\n| workload | answers a second | p99 | against | ratio | its answers a second | its p99 |")
        print("|---|---|---|---|---|---|---|")
        for name, columns in self.samples.items():
            ours = f"{self.titles[name]} | {number(self.rate(name, 'service'))} | {milliseconds(self.p99(name, 'service'))}"
            for column in [each for each in columns if each != "service"] or [None]:
                theirs = "– | – | – | –" if not column else (
                    f"{NAMES[column]} | **{number(self.ratio(name, column))}** | {number(self.rate(name, column))}"
                    f" | {milliseconds(self.p99(name, column))}")
                print(f"| {ours} | {theirs} |")
        if self.starts:
            print("\n| start to the first correct answer | seconds |\n|---|---|")
            for column in self.starts:
                print(f"| {NAMES[column]} | {self.start(column):.2f} |")
        if self.memory:
            print("\n| resident after the load | MiB |\n|---|---|")
            for (state, column), resident in self.memory.items():
                print(f"| {NAMES[column]}, {state} | {resident:.0f} |")
        if self.flight:
            one, many, answered = self.flight
            print(f"\nA first call costs {one} statements on grants; 1 000 at once cost {many}, and {answered} are answered.")
        if self.whole:
            _, size, seconds, largest = self.whole
            print(f"\nThe CSV of {self.large} grants: {size / 1e6:,.0f} MB in {seconds:.0f} s, at most {largest:.0f} MiB resident.")
        if self.taken_in:
            print(f"\nImport of {self.rows} rows: {self.taken_in}.")
        print("\n| promise | measured | kept |\n|---|---|---|")
        open_ones = []
        for promise, measured, text, kept in self.promises():
            if measured is None:
                open_ones.append(promise)
            else:
                print(f"| {promise} | {text(measured)} | {'yes' if kept(measured) else '**no**'} |")
        if open_ones:
            print(f"\nNot measured: {'; '.join(open_ones)}.")

    def promises(self):
        """Each with what was measured, how that is told, and whether it is kept."""
        def ratio(text, workload, column, least):
            return text, self.ratio(workload, column), number, lambda found: found >= least

        for name, text in (("list", "cached list"), ("unchanged", "304")):
            yield ratio(f"{text}: level with nginx or more", name, "nginx", 1)
            p99s = (self.p99(name, "service"), self.p99(name, "nginx"))
            yield (f"{text}: p99 at most 1.5 × nginx's, or 5 ms", p99s if all(p99s) else None,
                   lambda found: f"{milliseconds(found[0])} and {milliseconds(found[1])}",
                   lambda found: found[0] <= max(5, 1.5 * found[1]))
        for column in ("postgraphile", "spring", "slices", "json-server"):
            yield ratio(f"list of 21: 15 × {NAMES[column]}", "list", column, 15)
        for column, least in (("sql", 0.6), ("postgraphile", 1.5), ("spring", 5)):
            yield ratio(f"filtered list, cold: {least} × {NAMES[column]}", "filtered", column, least)
        for column in ("postgraphile", "spring"):
            yield ratio(f"totals, cold: 100 × {NAMES[column]}", "totals", column, 100)
        yield ("totals, cold, with more grants: under 2 × the time", self.ratio("totals", "large"), number,
               lambda found: found < 2)
        yield ratio("page by cursor, cold: 2 × PostGraphile", "cursor", "postgraphile", 2)
        first = self.ratio("depth", "first")
        yield ("page at nine tenths: at most 1.3 × the first page's time", first and 1 / first, number, lambda found: found <= 1.3)
        yield ("1 000 first calls at once: the statements of one", self.flight[:2] or None,
               lambda found: f"{found[1]} for {found[0]}", lambda found: found[1] <= found[0] and self.flight[2] == 1000)
        for column in ("postgraphile", "spring"):
            pair = (self.start("service"), self.start(column))
            yield (f"start: faster than {NAMES[column]}", pair if all(pair) else None,
                   lambda found: f"{found[0]:.2f} s and {found[1]:.2f} s", lambda found: found[0] < found[1])
        yield ("start: at most 0.4 of that without AOT cache", self.cached_start, number, lambda found: found <= 0.4)
        little, much = self.memory.get(("21 grants", "service")), self.memory.get((f"{self.rows} grants", "large"))
        yield "memory with 21 grants: under 300 MB", little, mebibytes, lambda found: found * 1.048576 < 300
        yield ("memory with the most grants: at most 1.5 × that", little and much and much / little, number,
               lambda found: found <= 1.5)
        yield ("CSV of the most grants: all its rows, in a heap of 128 MB", self.whole[:1] and self.whole[0] or None,
               lambda found: f"{found - 1} rows", lambda found: found == self.large + 22)


def number(value):
    """With three digits that count."""
    if value is None:
        return "–"
    return f"{value:,.0f}".replace(",", " ") if value >= 100 else f"{value:.3g}"


def milliseconds(value):
    return "–" if value is None else f"{number(value)} ms"


def mebibytes(value):
    return f"{value:.0f} MiB"
