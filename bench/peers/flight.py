"""Whether a thousand calls of one key that come at once cost what one call costs, by pg_stat_statements."""

import asyncio
import resource

from peers import subjects, workloads

CALLS = 1000
PRELOADED = "-Dpreventionplan.database.settings.shared_preload_libraries=pg_stat_statements"
# Polling for a new revision goes on meanwhile, and reads no grants.
OF_GRANTS = "select coalesce(sum(calls), 0) from pg_stat_statements where query ilike '%grants%' and query not ilike '%pg_stat_%'"


async def call(port, path, host, together):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await together()
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return answer.split(b" ", 2)[1]


async def calls(port, path, host, count):
    """So many calls that wait for each other to be connected; how many of them are answered 200."""
    connected, go = 0, asyncio.Event()

    async def together():
        nonlocal connected
        connected += 1
        if connected == count:
            go.set()
        await go.wait()

    answers = await asyncio.gather(*(call(port, path, host, together) for _ in range(count)))
    return answers.count(b"200")


def statements(folder, work):
    """How many statements on grants one first call costs, how many a thousand at once, and how many of those are answered."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, 4 * CALLS), hard), hard))
    service = subjects.Service(folder, work, [PRELOADED])
    try:
        database = service.database()
        database.rows("create extension if not exists pg_stat_statements")
        organization = database.rows(
            "select organization_id from grants where until_revision is null group by 1 order by count(*) desc limit 1")[0][0]
        path = f"{subjects.ROOT}/grants?organizationId={organization}&pageSize={workloads.PAGE}"
        asyncio.run(calls(service.port, path, "warm.invalid", 1))
        counted = []
        for host, count in (("one.invalid", 1), ("many.invalid", CALLS)):
            database.rows("select pg_stat_statements_reset()")
            answered = asyncio.run(calls(service.port, path, host, count))
            counted.append(int(database.rows(OF_GRANTS)[0][0]))
        database.rows("drop extension pg_stat_statements")
        return (*counted, answered)
    finally:
        service.close()
