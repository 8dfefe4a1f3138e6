import asyncio
import contextlib

from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from kit.ids import uuid7
from tests.kit.toy import Copy, Toy, ToyRenamed
from tests.support.alone import Alone, all_pages


async def test_a_put_may_be_repeated_and_is_told(toys: Alone) -> None:
    ana, id = toys.client(), uuid7()
    await toys.told()
    for _ in range(2):
        answer = await ana.put(f"/api/toys/{id}", json={"name": "  ball "})
        assert (answer.status_code, answer.json()) == (200, {"id": str(id), "name": "ball"})
    assert [fact["version"] for fact in await toys.told("toys.toy.renamed")] == [1, 2]


async def test_somebody_elses_record_is_not_found(toys: Alone) -> None:
    ana, beto, id = toys.client(), toys.client(), uuid7()
    await ana.put(f"/api/toys/{id}", json={"name": "ball"})
    answer = await beto.put(f"/api/toys/{id}", json={"name": "mine"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json()["code"] == "not_found"
    assert (await beto.get("/api/toys")).json() == {"items": [], "next": None}
    assert [t["name"] for t in (await ana.get("/api/toys")).json()["items"]] == ["ball"]


async def test_bad_input_is_a_problem_in_the_callers_language(toys: Alone) -> None:
    ana = toys.client(lang="pt-BR, en;q=0.5")
    answer = await ana.put(f"/api/toys/{uuid7()}", json={"name": 3, "colour": "red"})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"at": "/body/name", "code": "string_type", "message": "Escreva um texto."},
        {"at": "/body/colour", "code": "extra_forbidden", "message": "Este campo não existe."},
    ]
    for escaped in ("a\\u0000b", "\\ud800"):
        raw = await ana.put(f"/api/toys/{uuid7()}", content=f'{{"name": "{escaped}"}}')
        assert raw.status_code == 422, raw.text


async def test_pages_follow_each_other(toys: Alone) -> None:
    ana = toys.client()
    ids = [str(uuid7(1_700_000_000 + n)) for n in range(5)]
    for id in ids:
        await ana.put(f"/api/toys/{id}", json={"name": "x"})
    assert [t["id"] for t in await all_pages(ana, "/api/toys", limit=2)] == ids[::-1]


async def test_without_a_token_nothing(toys: Alone) -> None:
    answer = await toys.visitor().get("/api/toys")
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
    for header in ("Bearer x", "Basic eDp5", "Bearer a.b.c", "Bearer"):
        assert (await toys.visitor(Authorization=header).get("/api/toys")).status_code == 401


async def test_a_fact_counts_once_in_any_order(toys: Alone) -> None:
    id, event_id = uuid7(), uuid7()
    await toys.tell(ToyRenamed(toy_id=id, name="late", version=2))
    await toys.tell(ToyRenamed(toy_id=id, name="early", version=1))
    for _ in range(2):
        await toys.deliver(event_id, ToyRenamed(toy_id=id, name="last", version=3))
    async with toys.runtime.sessions() as tx:
        assert (await tx.get(Copy, id)).name == "last"


async def test_poison_ends_in_the_dead_letters_after_the_last_attempt(toys: Alone) -> None:
    id = uuid7()
    for attempt in range(1, 5):
        try:
            await toys.deliver(id, ToyRenamed(toy_id=id, name="poison", version=1), attempt)
        except ValueError:
            continue
        raise AssertionError("the handler's error is raised before the last attempt")
    await toys.deliver(id, ToyRenamed(toy_id=id, name="poison", version=1), 5)
    async with toys.runtime.sessions() as tx:
        letters = toys.service.events.dead_letter
        dead = (await tx.scalars(select(letters).where(letters.id == id))).all()
    assert [letter.error for letter in dead] == ["ValueError"]


async def test_a_job_is_done_once_with_its_progress(toys: Alone) -> None:
    ana, id = toys.client(), uuid7()
    await ana.put(f"/api/toys/{id}", json={"name": "ball"})
    jobs = {(await ana.post(f"/api/toys/{id}/polish")).json()["job_id"] for _ in range(3)}
    assert len(jobs) == 1
    assert await toys.work() == 1
    async with toys.runtime.sessions() as tx:
        assert (await tx.get(Toy, id)).name == "ball!"
        job = await tx.get(toys.service.job, next(iter(jobs)))
    assert (job.state, job.progress, job.total, job.result) == ("done", 1, 1, {"polished": 1})


async def test_the_role_of_a_service_reaches_its_own_schema_only(toys: Alone) -> None:
    async with toys.runtime.engine.connect() as connection:
        try:
            await connection.execute(text("create table public.mine (id int)"))
        except Exception as refused:
            assert "permission denied" in str(refused)
        else:
            raise AssertionError("a service may not make tables")


async def test_health(toys: Alone) -> None:
    assert (await toys.visitor().get("/health/ready")).json() == {"service": "toys", "database": True, "bus": True}


async def test_a_person_in_a_browser_gets_a_page_of_the_problem(toys: Alone) -> None:
    page = await toys.visitor(Accept="text/html").get("/no-such-page?lang=en")
    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "<h1>Not found</h1>" in page.text
    assert 'href="/no-such-page?lang=pt"' in page.text


async def test_a_connection_that_the_server_closed_is_replaced(toys: Alone) -> None:
    """As after a restart of PostgreSQL: the next request is answered, not the one after."""
    ana = toys.client()
    assert (await ana.get("/api/toys")).status_code == 200
    async with toys.runtime.engine.connect() as connection:
        mine = "from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()"
        await connection.execute(text(f"select pg_terminate_backend(pid) {mine}"))
        with contextlib.suppress(DBAPIError):
            await connection.execute(text("select pg_terminate_backend(pg_backend_pid())"))
    await asyncio.sleep(0.05)
    assert [(await ana.get("/api/toys")).status_code for _ in range(6)] == [200] * 6
