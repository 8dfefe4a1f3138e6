import asyncio
import contextlib
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
from sqlalchemy import event, select, update

from gateway.models import Account, Session
from kit import clock
from kit.ids import uuid7
from kit.settings import Settings
from tests.gateway.gate import Gate
from tests.support.people import PASSWORD, Person, enter


def sid(person: Person) -> str:
    return str(person.cookies["sid"])


async def stored(gate: Gate, person: Person) -> list[Session]:
    async with gate.sessions() as tx:
        return list((await tx.scalars(select(Session).where(Session.account_id == person.account))).all())


async def age(gate: Gate, person: Person, **columns: Any) -> None:
    """Make the stored session older; what the gateway remembers of it is over, as after five seconds."""
    async with gate.sessions.begin() as tx:
        await tx.execute(update(Session).where(Session.account_id == person.account).values(**columns))
    gate.gateway.state.callers.forget(person.account)


async def test_the_cookie_is_out_of_reach_for_scripts_and_its_id_is_not_stored(gate: Gate) -> None:
    cata = await gate.sign_in("cata")
    [cookie] = list(cata.cookies.jar)
    assert (cookie.name, cookie.has_nonstandard_attr("HttpOnly"), cookie.get_nonstandard_attr("SameSite")) == (
        "sid", True, "lax",
    )  # fmt: skip
    [session] = await stored(gate, cata)
    assert sid(cata) not in (session.sid_hash, session.csrf_secret, str(session.id))


async def test_signing_in_again_gives_a_new_id_and_ends_the_old_one(gate: Gate) -> None:
    cata = await gate.sign_in("cata")
    before = sid(cata)
    await enter(cata, cata.email, PASSWORD)
    assert sid(cata) != before
    assert len(await stored(gate, cata)) == 1
    old = gate.visitor()
    old.cookies.set("sid", before)
    assert (await old.get("/api/gateway/session")).status_code == 401


async def test_staff_is_out_after_half_an_hour_idle_and_twelve_hours_at_most(gate: Gate) -> None:
    cata = await gate.sign_in("cata", "coordinator", programme=uuid7())
    now = clock.now()
    await age(gate, cata, seen_at=now - timedelta(minutes=29))
    assert (await cata.get("/api/gateway/session")).status_code == 200
    [session] = await stored(gate, cata)
    assert now - session.seen_at < timedelta(minutes=1), "being seen is written"
    assert timedelta(hours=11) < session.expires_at - now <= timedelta(hours=12)
    await age(gate, cata, seen_at=now - timedelta(minutes=31))
    assert (await cata.get("/api/gateway/session")).status_code == 401
    await age(gate, cata, seen_at=now, expires_at=now - timedelta(seconds=1))
    assert (await cata.get("/api/gateway/session")).status_code == 401


async def test_a_team_stays_in_for_a_month_on_its_device(gate: Gate) -> None:
    omar = await gate.sign_in("omar", "focal_person", programme=uuid7(), organisation=uuid7())
    now = clock.now()
    assert (await omar.get("/api/gateway/session")).json()["kind"] == "portal"
    await age(gate, omar, seen_at=now - timedelta(days=29))
    assert (await omar.get("/api/gateway/session")).status_code == 200
    await age(gate, omar, seen_at=now - timedelta(days=31))
    assert (await omar.get("/api/gateway/session")).status_code == 401


async def test_a_change_of_rights_changes_the_session_id_and_nothing_else(gate: Gate) -> None:
    programme = uuid7()
    olga = await gate.sign_in("olga", "administrator")
    rosa = await gate.sign_in("rosa", "reviewer", programme=programme)
    before, csrf = sid(rosa), rosa.headers["X-CSRF"]
    grant = {"account_id": str(rosa.account), "role": "coordinator", "programme_id": str(programme)}
    assert (await olga.put(f"/api/gateway/grants/{uuid7()}", json=grant)).status_code == 200
    answers = await asyncio.gather(*(rosa.get("/api/toys/x") for _ in range(5)))
    assert {a.status_code for a in answers} == {200}
    assert len([a for a in answers if "set-cookie" in a.headers]) == 1
    assert sid(rosa) != before
    session = (await rosa.get("/api/gateway/session")).json()
    assert ({g["role"] for g in session["grants"]}, session["csrf"]) == ({"reviewer", "coordinator"}, csrf)
    late = gate.visitor()
    late.cookies.set("sid", before)
    assert (await late.get("/api/gateway/session")).status_code == 200, "what was under way still arrives"
    await age(gate, rosa, previous_until=clock.now() - timedelta(seconds=1))
    assert (await late.get("/api/gateway/session")).status_code == 401
    assert (await rosa.get("/api/gateway/session")).status_code == 200


async def test_a_role_taken_is_taken_at_once(gate: Gate) -> None:
    programme = uuid7()
    olga = await gate.sign_in("olga", "administrator")
    rosa = await gate.sign_in("rosa", "reviewer", programme=programme)
    assert len(await grants_seen(gate, rosa)) == 1
    await gate.told()
    listed = (await olga.get("/api/gateway/grants", params={"programme_id": str(programme)})).json()["items"]
    [grant] = [g for g in listed if g["account_id"] == str(rosa.account)]
    assert (await olga.delete(f"/api/gateway/grants/{grant['id']}")).status_code == 204
    assert await grants_seen(gate, rosa) == {}
    assert await gate.told() == [{"account_id": str(rosa.account)}]


async def grants_seen(gate: Gate, person: Person) -> dict[str, Any]:
    """What a service is told that the person may."""
    token = (await person.get("/api/toys/x")).json()["headers"]["authorization"].split()[1]
    return dict(gate.gateway.state.keys.verify(token, "toys")["grants"])


async def test_sessions_are_listed_and_ended(gate: Gate) -> None:
    cata = await gate.sign_in("cata")
    phone = gate.visitor(**{"User-Agent": "a phone"})
    await enter(phone, cata.email, PASSWORD)
    listed = (await cata.get("/api/gateway/sessions")).json()["items"]
    assert sorted((s["agent"].split("/")[0], s["here"]) for s in listed) == [("a phone", False), ("python-httpx", True)]
    [other] = [s["id"] for s in listed if not s["here"]]
    mallory = await gate.sign_in("mallory")
    assert (await mallory.delete(f"/api/gateway/sessions/{other}")).status_code == 404
    assert (await cata.delete(f"/api/gateway/sessions/{other}")).status_code == 204
    assert (await phone.get("/api/gateway/session")).status_code == 401
    await enter(phone, cata.email, PASSWORD)
    assert (await cata.delete("/api/gateway/sessions")).status_code == 204
    assert {(await p.get("/api/gateway/session")).status_code for p in (cata, phone)} == {401}


async def test_a_new_password_ends_the_other_sessions(gate: Gate) -> None:
    cata = await gate.sign_in("cata")
    phone = gate.visitor()
    await enter(phone, cata.email, PASSWORD)
    body = {"present": "no es esta clave", "new": "otra clave bien larga"}
    answer = await cata.post("/api/gateway/account/password", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong_password")
    answer = await cata.post("/api/gateway/account/password", json={**body, "present": PASSWORD})
    assert answer.status_code == 204
    assert (await cata.get("/api/gateway/session")).status_code == 200
    assert (await phone.get("/api/gateway/session")).status_code == 401
    short = await cata.post("/api/gateway/account/password", json={"present": body["new"], "new": "corta"})
    assert (short.status_code, short.json()["errors"][0]["at"]) == (422, "/body/new")


async def test_a_disabled_account_is_out_and_stays_out(gate: Gate) -> None:
    cata = await gate.sign_in("cata")
    async with gate.sessions.begin() as tx:
        await tx.execute(update(Account).where(Account.id == cata.account).values(disabled_at=clock.now()))
    gate.gateway.state.callers.forget(cata.account)
    assert (await cata.get("/api/gateway/session")).status_code == 401
    answer = await gate.visitor().post("/api/gateway/session", json={"email": cata.email, "password": PASSWORD})
    assert (answer.status_code, answer.json()["code"]) == (401, "wrong_credentials")


async def test_guessing_ends_and_a_valid_session_is_never_slowed(gate: Gate) -> None:
    cata, beto = await gate.sign_in("cata"), await gate.sign_in("beto")
    guesser = gate.visitor()
    statuses = [await guess(guesser, cata.email) for _ in range(12)]
    assert statuses == [401] * 8 + [429] * 4
    refused = await guesser.post("/api/gateway/session", json={"email": cata.email, "password": PASSWORD})
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many")
    assert 1 <= int(refused.headers["retry-after"]) <= 61
    assert {(await cata.get("/api/gateway/session")).status_code for _ in range(50)} == {200}
    await enter(gate.visitor(), beto.email, PASSWORD)  # another account, from the same address


async def guess(person: Person, email: str) -> int:
    return (await person.post("/api/gateway/session", json={"email": email, "password": "una conjetura"})).status_code


async def test_a_hundred_and_ten_people_sign_in_from_one_address_in_a_row(gate: Gate) -> None:
    people = [await gate.sign_in(f"p{n}") for n in range(5)]
    for n in range(110):
        await enter(gate.visitor(), people[n % 5].email, PASSWORD)


async def test_who_exists_cannot_be_told_by_the_clock(gate_settings: Settings) -> None:
    """With the memory of an installation: whoever is unknown costs a hash too. Without it the answer would come some
    thirty times sooner; a busy machine blurs the clock, but not that much."""
    real = gate_settings.model_copy(update={"argon2_memory_kib": 19456})
    async with Gate(real) as gate:
        cata = await gate.sign_in("cata")
        async with gate.sessions.begin() as tx:
            hashed = await gate.gateway.state.passwords.hash(PASSWORD)
            await tx.execute(update(Account).where(Account.id == cata.account).values(password_hash=hashed))
        times: dict[str, list[float]] = {cata.email: [], "nadie@example.org": []}
        for _ in range(7):
            for email, taken in times.items():
                gate.gateway.state.failures.window.storage.reset()
                started = time.perf_counter()
                await guess(gate.visitor(), email)
                taken.append(time.perf_counter() - started)
        known, unknown = (min(taken) for taken in times.values())
        assert 1 / 3 < known / unknown < 3, (known, unknown)


async def test_password_resets_cost_the_same_for_an_unknown_address(gate: Gate) -> None:
    cata = await gate.sign_in("cata")
    counts = []
    for address in (cata.email, f"nadie.{uuid7().hex}@example.org"):
        statements: list[str] = []
        with watched(gate, statements):
            answer = await gate.visitor().post("/api/gateway/password-resets", json={"email": address})
        counts.append((answer.status_code, answer.json(), [s.split()[0] for s in statements]))
    assert counts[0] == counts[1]


@contextlib.contextmanager
def watched(gate: Gate, statements: list[str]) -> Iterator[None]:
    """Collects what is sent to the database meanwhile."""
    engine = gate.gateway.state.engine.sync_engine

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield
    event.remove(engine, "before_cursor_execute", note)


async def test_few_reset_mails_go_to_one_address(gate: Gate) -> None:
    cata = await gate.sign_in("cata")
    for _ in range(6):
        answer = await gate.visitor().post("/api/gateway/password-resets", json={"email": cata.email.upper()})
        assert answer.status_code == 202
    await gate.work()
    assert len(await gate.mails(cata.email)) == 3


async def test_bad_input_is_the_callers_fault(gate: Gate) -> None:
    visitor = gate.visitor()
    for body in (
        {}, [], "x", {"email": "a" * 300, "password": "x"}, {"email": "a\0b@example.org", "password": "x"},
        {"email": 7, "password": None}, {"email": "a@b.cd", "password": "x" * 5000}, {"email": "a@b.cd", "extra": 1},
    ):  # fmt: skip
        for path in ("session", "password-resets", "links/open", "links/use"):
            answer = await visitor.post(f"/api/gateway/{path}", json=body)
            assert 400 <= answer.status_code < 500, (path, body, answer.status_code)
            assert answer.headers["content-type"] == "application/problem+json"
    odd = [(b"cookie", b"sid=\xff; sid=;;=x\x01")]
    assert (await visitor.get("/api/gateway/session", headers=odd)).status_code == 401
    big = httpx.Cookies({"sid": "x" * 5000})
    visitor.cookies = big
    assert (await visitor.get("/api/gateway/session")).status_code == 401
