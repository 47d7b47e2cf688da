"""What is asked of whom, and what the answers have to hold: each asks every subject for the same rows.

A column is a subject in a role: "service", "large" (the same with ten times the grants), "first" (the service's first page),
"nginx", "sql" (the bare statement), "postgraphile", "spring" (with its count), "slices" (Spring without it), "json-server".
"""

import csv
import dataclasses
import decimal
import io
import json

from peers import load
from peers.subjects import ROOT, Request, query

SMALL = ["list", "document", "reconciliation", "unchanged"]
LARGE = ["filtered", "depth", "cursor", "totals", "search", "everywhere", "csv"]
NAMES = [*SMALL, *LARGE]
PAGE = 50
COLUMNS = ("id, grant_id, year, measure_code, organization_id, published_name, amount, title_fr, title_nl, description_fr,"
           " description_nl, published_text, source_document_id, source_annex, source_line")
ORDER = "year, measure_code, source_line, id"
NODES = ("nodes { grantId year measureCode organizationId publishedName amount titleFr titleNl descriptionFr descriptionNl"
         " publishedText sourceDocumentId sourceAnnex sourceLine }")
IN_ORDER = "orderBy: [YEAR_ASC, MEASURE_CODE_ASC, SOURCE_LINE_ASC, PRIMARY_KEY_ASC]"
AMOUNT_AND_COUNT = "keys sum { amount } distinctCount { rowId }"


@dataclasses.dataclass(frozen=True)
class Sql:
    """A statement that is asked as it is; {key} in it is one of the keys, each as SQL writes a row of values."""

    text: str
    keys: tuple = ()

    def __len__(self):
        return len(self.keys) or 1

    def __getitem__(self, number):
        return self.text.format(key=self.keys[number]) if self.keys else self.text

    def script(self, database):
        """For pgbench: a key by chance out of a table that is made anew."""
        if not self.keys:
            return self.text
        rows = ", ".join(f"({number}, {key.strip('()')})" for number, key in enumerate(self.keys))
        columns = ", ".join(f"key{number}" for number in range(self.keys[0].count(",") + 1))
        database.rows(f"drop table if exists bench_peers.keys; create table bench_peers.keys as select * from (values {rows})"
                      f" keys (number, {columns}); create unique index on bench_peers.keys (number);"
                      " analyze bench_peers.keys")
        key = f"(select {columns} from bench_peers.keys where number = :number)"
        return f"\\set number random(0, {len(self.keys) - 1})\n{self.text.format(key=key)}"


@dataclasses.dataclass
class Workload:
    """
    asks: for each column its requests, or its SQL
    same: how many of them, from the first, have to be answered alike by all
    cold: whether the service is kept from answering out of its cache
    clients: 0 for one call at a time with a clock
    ordered: whether all give the same page; else they have to agree on how many rows there are in all
    """

    name: str
    title: str
    asks: dict
    same: int = 1
    cold: bool = False
    clients: int = load.CLIENTS
    ordered: bool = True


def small(tags=None, year=2022, grant="2022-M2.1-1"):
    """Those on the 21 grants of the document, which nginx has too; tags: the ETags of the list, by column."""
    reconciled = query("query($year: Int!) { allPresentGrants(condition: {year: $year}) { groupedAggregates("
                       f"groupBy: [MEASURE_CODE, YEAR]) {{ {AMOUNT_AND_COUNT} }} }} allPresentDeclaredTotals(condition:"
                       " {year: $year}) { nodes { scope code projectCount amount } } }", year=year)
    yield Workload("list", "list of 21", {
        "service": [Request(f"{ROOT}/grants")],
        "nginx": [Request("/list")],
        "postgraphile": [query(f"{{ allPresentGrants({IN_ORDER}) {{ totalCount {NODES} }} }}")],
        "spring": [Request("/grants")],
        "slices": [Request("/slices")],
        "json-server": [Request("/grants")]})
    yield Workload("document", "one document", {
        "service": [Request(f"{ROOT}/grants/{grant}")],
        "nginx": [Request("/document")],
        "postgraphile": [query("query($id: String!) { presentGrantByGrantId(grantId: $id)"
                               f" {NODES.removeprefix('nodes')} }}", id=grant)],
        "spring": [Request(f"/grants/{grant}")],
        "json-server": [Request(f"/grants/{grant}")]})
    yield Workload("reconciliation", "reconciliation of a year", {
        "service": [Request(f"{ROOT}/reconciliations/{year}")],
        "nginx": [Request("/reconciliation")],
        "postgraphile": [reconciled],
        "spring": [Request(f"/reconciliations/{year}")]})
    yield Workload("unchanged", "304, the list has not changed", {
        column: [Request(path, header=("If-None-Match", (tags or {}).get(column, "")))]
        for column, path in {"service": f"{ROOT}/grants", "nginx": "/list"}.items()}, same=0)


def large(database, grants, postgraphile):
    """Those on many grants; the keys are chosen from the rows, by chance and yet the same each time."""
    yield from pages(database, grants)
    yield cursors(database, postgraphile)
    yield from over_all(database, grants)


def pages(database, grants):
    organizations = [row[0] for row in database.rows(
        f"select organization_id from bench_peers.present_grants group by 1 having count(*) >= {PAGE}"
        " order by md5(organization_id) limit 2000")]
    lists = [Request(f"{ROOT}/grants?organizationId={each}&pageSize={PAGE}") for each in organizations]
    yield Workload("filtered", f"list of an organization, {PAGE} a page, another each time", {
        "service": lists,
        "large": lists,
        "sql": Sql(f"select {COLUMNS} from grants where organization_id = {{key}} and until_revision is null order by {ORDER}"
                   f" limit {PAGE}", tuple(f"('{each}')" for each in organizations)),
        "postgraphile": [query("query($id: String!) { allPresentGrants(condition: {organizationId: $id}, "
                               f"first: {PAGE}, {IN_ORDER}) {{ totalCount {NODES} }} }}", id=each) for each in organizations],
        "spring": [Request(f"/grants?organizationId={each}&size={PAGE}") for each in organizations],
        "slices": [Request(f"/slices?organizationId={each}&size={PAGE}") for each in organizations]}, same=3, cold=True)

    page = grants * 9 // 10 // PAGE
    before = database.rows(f"select grant_id from grants where until_revision is null order by {ORDER}"
                           f" limit 1 offset {page * PAGE - 1}")[0][0]
    yield Workload("depth", f"page at depth {page * PAGE}: by cursor, as the page before it links to it; peers by number", {
        "service": [Request(f"{ROOT}/grants?afterGrant={before}&pageSize={PAGE}")],
        "first": [Request(f"{ROOT}/grants?pageSize={PAGE}")],
        "sql": Sql(f"select {COLUMNS} from grants where until_revision is null order by {ORDER} limit {PAGE}"
                   f" offset {page * PAGE}"),
        "postgraphile": [query(f"{{ allPresentGrants(first: {PAGE}, offset: {page * PAGE}, {IN_ORDER})"
                               f" {{ totalCount {NODES} }} }}")],
        "spring": [Request(f"/grants?page={page}&size={PAGE}")],
        "slices": [Request(f"/slices?page={page}&size={PAGE}")]}, cold=True)


def over_all(database, grants):
    yield Workload("totals", "totals by measure and year", {
        "service": [Request(f"{ROOT}/totals?by=measure&by=year&pageSize=1000")],
        "large": [Request(f"{ROOT}/totals?by=measure&by=year&pageSize=1000")],
        "sql": Sql("select measure_code, year, count(*), sum(amount) from grants where until_revision is null group by 1, 2"),
        "postgraphile": [query(f"{{ allPresentGrants {{ groupedAggregates(groupBy: [MEASURE_CODE, YEAR])"
                               f" {{ {AMOUNT_AND_COUNT} }} }} }}")],
        "spring": [Request("/totals")]}, cold=True, clients=2)

    words = [f"{deed} {subject} {place}" for deed in ("theatre", "mediation", "ecoute", "debats")
             for subject in ("polarisation", "prejuges", "complotisme", "conflits")
             for place in ("uccle", "jette", "evere", "forest", "molenbeek", "ixelles")]
    yield Workload("search", "grants with three words, another three each time", {
        "service": [Request(f"{ROOT}/grants?q={each.replace(' ', '+')}&pageSize={PAGE}") for each in words],
        "postgraphile": [query(f"query($words: String!) {{ searchGrants(words: $words, first: {PAGE})"
                               f" {{ totalCount {NODES} }} }}", words=each) for each in words],
        "spring": [Request(f"/search?q={each.replace(' ', '+')}&size={PAGE}") for each in words]}, same=3, cold=True, ordered=False)
    # So many may search at a time: more of them are told to come back.
    yield Workload("everywhere", "search over everything", {
        "service": [Request(f"{ROOT}/search?q={each.replace(' ', '+')}&pageSize={PAGE}") for each in words]}, same=0, cold=True,
        clients=4)

    first_year = int(database.rows("select min(year) from bench_peers.present_grants")[0][0])
    years = f"year={first_year}&year={first_year + 1}"
    yield Workload("csv", f"CSV of {grants // 10} rows", {
        "service": [Request(f"{ROOT}/grants?format=csv&{years}")],
        "spring": [Request(f"/grants.csv?{years}")]}, cold=True, clients=0)


def cursors(database, postgraphile):
    """Pages from anywhere by cursor. PostGraphile goes by the primary key, the fastest order that it has."""
    places = database.rows(f"select grant_id, {ORDER} from bench_peers.present_grants order by md5(grant_id) limit 1000")
    asks = {
        "service": [Request(f"{ROOT}/grants?afterGrant={place[0]}&pageSize={PAGE}") for place in places],
        "sql": Sql(f"select {COLUMNS} from grants where until_revision is null and ({ORDER}) > {{key}} order by {ORDER}"
                   f" limit {PAGE}", tuple(f"({year}, '{measure}', {line}, {key})" for _, year, measure, line, key in places))}
    if postgraphile:
        asks["postgraphile"] = [
            query(f"query($after: Cursor!) {{ allPresentGrants(first: {PAGE}, after: $after, orderBy: [PRIMARY_KEY_ASC])"
                  f" {{ {NODES} }} }}", after=each) for each in postgraphile.cursors([place[-1] for place in places])]
    return Workload("cursor", f"pages of {PAGE} by cursor, from anywhere", asks, same=0, cold=True)


def figures(answer):
    """What an answer holds: how many rows, their grants and the sum of their amounts; and how many there are in all, or None."""
    if answer[:1] not in b"[{":
        return told(csv.DictReader(io.StringIO(answer.decode("utf-8-sig")))), None
    body = json.loads(answer, parse_float=decimal.Decimal)
    body = body.get("data", body) if isinstance(body, dict) else body
    if "checks" in body:
        checks = [check for check in body["checks"] if check["scope"] == "measure"]
        return told(check[each] for each in ("listed", "declared") for check in checks if each in check), None
    if "allPresentDeclaredTotals" in body:
        body = {"listed": body["allPresentGrants"]["groupedAggregates"], "declared": body["allPresentDeclaredTotals"]["nodes"]}
    if "declared" in body:
        return told([*body["listed"], *(each for each in body["declared"] if each["scope"] == "measure")]), None
    if isinstance(body, dict) and len(body) == 1:
        (body,) = body.values()
    if isinstance(body, list):
        return told(body), None
    for listed in ("items", "nodes", "content", "groupedAggregates"):
        if listed in body:
            total = body.get("total", body.get("totalCount", body.get("totalElements")))
            return told(body[listed]), total if total is None else int(total)
    return told([body]), None


def told(rows):
    """Groups of nothing are left out: only some name them."""
    rows = [row for row in rows if amount(row) is not None and row.get("grantCount") != 0]
    return len(rows), sum(grant_count(row) for row in rows), sum(map(amount, rows))


def amount(row):
    value = row.get("amount.value", row.get("amount", row.get("sum")))
    if isinstance(value, dict):
        value = value.get("value", value.get("amount"))
    return None if value in (None, "") else decimal.Decimal(value)


def grant_count(row):
    return int(row.get("grantCount") or row.get("count") or row.get("distinctCount", {}).get("rowId", 1))
