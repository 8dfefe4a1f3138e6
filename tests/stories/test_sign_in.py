from datetime import timedelta
from typing import Any

from sqlalchemy import update

from gateway.models import OneTimeLink
from kit import clock
from kit.ids import uuid7
from tests.support.world import PASSWORD, Person, World, enter

NEW = "otra clave bien larga"


async def test_whoever_signs_in_is_known_until_signing_out(world: World) -> None:
    cata = await world.sign_in("cata", "coordinator", programme=(programme := uuid7()))
    session = (await cata.get("/api/gateway/session")).json()
    assert session["account"]["name"] == "Cata"
    assert session["grants"] == [
        {"role": "coordinator", "programme_id": str(programme), "organisation_id": None},
    ]
    assert (await cata.delete("/api/gateway/session")).status_code == 204
    answer = await cata.get("/api/gateway/session")
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


async def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(world: World) -> None:
    cata = await world.sign_in("cata")
    visitor = world.visitor()
    answers = [
        await visitor.post("/api/gateway/session", json={"email": email, "password": "no es esta clave"})
        for email in (cata.email, "nadie@example.org")
    ]
    assert [(a.status_code, a.json()) for a in answers] == [(401, answers[0].json())] * 2
    assert answers[0].json()["code"] == "wrong_credentials"
    assert "set-cookie" not in answers[0].headers


async def test_an_invitation_makes_the_account_and_gives_the_roles(world: World) -> None:
    programme = uuid7()
    cata = await world.sign_in("cata", "coordinator", programme=programme)
    address, id = f"rosa.{programme.hex[-12:]}@example.org", uuid7()
    body = {"email": address, "name": "Rosa", "roles": ["reviewer"], "programme_id": str(programme), "locale": "pt"}
    for _ in range(2):
        assert (await cata.put(f"/api/gateway/invitations/{id}", json=body)).status_code == 200
    await world.work()
    token = await only_link(world, address)
    rosa = world.visitor()
    opened = (await rosa.post("/api/gateway/links/open", json={"token": token})).json()
    assert (opened["email"], opened["roles"], opened["known"]) == (address, ["reviewer"], False)
    used = await rosa.post("/api/gateway/links/use", json={"token": token, "password": NEW})
    assert used.json()["grants"] == [{"role": "reviewer", "programme_id": str(programme), "organisation_id": None}]
    assert (await rosa.get("/api/gateway/account")).json()["name"] == "Rosa"
    again = await world.visitor().post("/api/gateway/links/use", json={"token": token, "password": NEW})
    assert (again.status_code, again.json()["code"]) == (410, "link_used")
    listed = (await cata.get("/api/gateway/invitations", params={"programme_id": str(programme)})).json()["items"]
    assert [(i["id"], i["used_at"] is not None) for i in listed] == [(str(id), True)]


async def test_a_forgotten_password_is_chosen_anew_and_ends_every_session(world: World) -> None:
    cata = await world.sign_in("cata")
    visitor = world.visitor()
    for address in (cata.email, f"nadie.{uuid7().hex}@example.org"):
        answer = await visitor.post("/api/gateway/password-resets", json={"email": address})
        assert (answer.status_code, answer.json()) == (202, {"status": "accepted"})
        await world.work()
    assert await world.mails(address) == []
    token = await only_link(world, cata.email)
    assert (await visitor.post("/api/gateway/links/use", json={"token": token, "password": NEW})).status_code == 200
    assert (await cata.get("/api/gateway/session")).status_code == 401
    refused = await world.visitor().post("/api/gateway/session", json={"email": cata.email, "password": PASSWORD})
    assert refused.status_code == 401
    await enter(world.visitor(), cata.email, NEW)


async def test_a_link_has_an_end(world: World) -> None:
    cata = await world.sign_in("cata")
    visitor = world.visitor()
    await visitor.post("/api/gateway/password-resets", json={"email": cata.email})
    await world.work()
    token = await only_link(world, cata.email)
    await let_expire(world, cata)
    for path, body in (("open", {}), ("use", {"password": NEW})):
        answer = await visitor.post(f"/api/gateway/links/{path}", json={"token": token, **body})
        assert (answer.status_code, answer.json()["code"]) == (410, "link_expired")
    unknown = await visitor.post("/api/gateway/links/open", json={"token": "x" * 43})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "link_unknown")


async def test_another_site_cannot_act_in_my_name(world: World) -> None:
    cata = await world.sign_in("cata")
    good = dict(cata.headers)
    for change in (
        {"x-csrf": ""},
        {"x-csrf": "0" * 64},
        {"origin": "https://evil.example"},
        {"origin": ""},
        {"sec-fetch-site": "cross-site"},
    ):
        answer = await call(world, cata, {**good, **change})
        assert (answer.status_code, answer.json()["code"]) == (403, "csrf_refused"), change
    assert (await cata.get("/api/gateway/account")).json()["name"] == "Cata"
    assert (await cata.patch("/api/gateway/account", json={"name": "Catalina"})).json()["name"] == "Catalina"


async def test_whoever_creates_a_programme_can_invite_into_it_and_nobody_else_can(world: World) -> None:
    programme = await world.programme()
    olga, rita = world.owners[programme], await world.sign_in("rita", "coordinator", programme=uuid7())
    grants = (await olga.get("/api/gateway/session")).json()["grants"]
    assert {g["role"] for g in grants if g["programme_id"] == str(programme)} == {"administrator", "coordinator"}
    body = {"email": "x@example.org", "name": "X", "roles": ["reviewer"], "programme_id": str(programme)}
    assert (await olga.put(f"/api/gateway/invitations/{uuid7()}", json=body)).status_code == 200
    assert (await rita.put(f"/api/gateway/invitations/{uuid7()}", json=body)).status_code == 404


async def call(world: World, person: Person, headers: dict[str, str]) -> Any:
    sent = {k: v for k, v in headers.items() if v and k in ("x-csrf", "origin", "sec-fetch-site")}
    other = world.visitor()
    other.headers.pop("Origin")
    other.cookies = person.cookies
    return await other.patch("/api/gateway/account", json={"name": "Mallory"}, headers=sent)


async def only_link(world: World, address: str) -> str:
    """The token of the one mail that went there."""
    [mail] = await world.mails(address)
    [link] = mail["links"]
    assert link.startswith(f"{world.settings.origin}/enter#")
    return str(link.partition("#")[2])


async def let_expire(world: World, person: Person) -> None:
    async with world.gateway.state.sessions.begin() as tx:
        mine = update(OneTimeLink).where(OneTimeLink.account_id == person.account)
        await tx.execute(mine.values(expires_at=clock.now() - timedelta(seconds=1)))
