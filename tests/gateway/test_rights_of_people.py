import asyncio
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from contracts.applications import ApplicationMoved, MemberInvited, PersonErased, ProgrammeSaved
from gateway.commands import bootstrap
from gateway.models import Account, OneTimeLink
from kit import clock
from kit.ids import uuid7
from kit.peers import PeerAway
from tests.gateway.gate import Gate
from tests.support.people import PASSWORD, Person, enter

NEW = "otra clave bien larga"


def invitation(programme: UUID, *roles: str, email: str = "", **more: Any) -> dict[str, Any]:
    address = email or f"rosa.{uuid7().hex[-12:]}@example.org"
    return {"email": address, "name": "Rosa", "roles": list(roles), "programme_id": str(programme), **more}


def selected(programme: UUID, version: int = 1, status: str = "selected", **ids: UUID) -> ApplicationMoved:
    return ApplicationMoved(
        application_id=ids.get("application", uuid7()),
        edition_id=uuid7(),
        programme_id=programme,
        organisation_id=ids.get("organisation", uuid7()),
        country="PE",
        region="PE-LIM",
        status=status,
        moved_on=clock.now().date(),
        version=version,
    )


async def grants_of(person: Person) -> list[tuple[str, str | None, str | None]]:
    session = (await person.get("/api/gateway/session")).json()
    return [(g["role"], g["programme_id"], g["organisation_id"]) for g in session["grants"]]


# --- grants -------------------------------------------------------------------------------------------------------


async def test_a_coordinator_gives_every_role_but_administrator(gate: Gate) -> None:
    programme = uuid7()
    cata = await gate.sign_in("cata", "coordinator", programme=programme)
    rosa = await gate.sign_in("rosa", "reviewer", programme=programme)
    for role, status in (("data_reviewer", 200), ("coordinator", 200), ("administrator", 403)):
        body = {"account_id": str(rosa.account), "role": role, "programme_id": str(programme)}
        answer = await cata.put(f"/api/gateway/grants/{uuid7()}", json=body)
        assert answer.status_code == status, answer.text
    assert {role for role, _, _ in await grants_of(rosa)} == {"reviewer", "data_reviewer", "coordinator"}
    assert (
        await rosa.put(f"/api/gateway/invitations/{uuid7()}", json=invitation(programme, "reviewer"))
    ).status_code == 200


async def test_nobody_reaches_into_another_programme(gate: Gate) -> None:
    mine, theirs = uuid7(), uuid7()
    cata = await gate.sign_in("cata", "coordinator", programme=mine)
    rosa = await gate.sign_in("rosa", "reviewer", programme=theirs)
    [grant] = await listed(await gate.sign_in("olga", "administrator"), theirs)
    into_mine = {"account_id": str(rosa.account), "role": "reviewer", "programme_id": str(mine)}
    for method, path, body in (
        ("GET", f"/api/gateway/grants?programme_id={theirs}", None),
        ("GET", "/api/gateway/grants", None),
        ("GET", f"/api/gateway/invitations?programme_id={theirs}", None),
        ("PUT", f"/api/gateway/invitations/{uuid7()}", invitation(theirs, "reviewer")),
        ("DELETE", f"/api/gateway/grants/{grant['id']}", None),
        ("PUT", f"/api/gateway/grants/{uuid7()}", into_mine),
    ):  # fmt: skip
        answer = await cata.request(method, path, json=body)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), path
    assert len(await grants_of(rosa)) == 1


async def listed(person: Person, programme: UUID) -> list[dict[str, Any]]:
    answer = await person.get("/api/gateway/grants", params={"programme_id": str(programme)})
    return list(answer.json()["items"])


async def test_a_role_of_an_organisation_names_it_and_others_do_not(gate: Gate) -> None:
    programme = uuid7()
    cata = await gate.sign_in("cata", "coordinator", programme=programme)
    for body in (
        invitation(programme, "focal_person"),
        invitation(programme, "helper"),
        invitation(programme, "reviewer", organisation_id=str(uuid7())),
    ):
        answer = await cata.put(f"/api/gateway/invitations/{uuid7()}", json=body)
        assert (answer.status_code, answer.json()["code"]) == (422, "organisation_unfit")
    body = invitation(programme, "helper", organisation_id=str(uuid7()))
    assert (await cata.put(f"/api/gateway/invitations/{uuid7()}", json=body)).status_code == 200


async def test_the_last_administrator_cannot_leave_even_when_two_go_at_once(gate: Gate) -> None:
    programme = uuid7()
    ana = await gate.sign_in("ana", "administrator", "coordinator", programme=programme)
    berta = await gate.sign_in("berta", "administrator", programme=programme)
    ids = {g["account_id"]: g["id"] for g in await listed(ana, programme) if g["role"] == "administrator"}
    answers = await asyncio.gather(
        ana.delete(f"/api/gateway/grants/{ids[str(ana.account)]}"),
        berta.delete(f"/api/gateway/grants/{ids[str(berta.account)]}"),
    )
    assert sorted(a.status_code for a in answers) == [204, 409]
    [kept] = [a for a in answers if a.status_code == 409]
    assert kept.json()["code"] == "last_administrator"
    assert (
        len(
            [
                g
                for g in await listed(await gate.sign_in("olga", "administrator"), programme)
                if g["role"] == "administrator"
            ]
        )
        == 1
    )


# --- invitations --------------------------------------------------------------------------------------------------


async def test_an_invitation_sent_again_makes_the_first_link_worthless(gate: Gate) -> None:
    cata = await gate.sign_in("cata", "coordinator", programme=(programme := uuid7()))
    body, id = invitation(programme, "reviewer"), uuid7()
    await cata.put(f"/api/gateway/invitations/{id}", json=body)
    first = await gate.token_of(body["email"])
    assert (await cata.post(f"/api/gateway/invitations/{id}/resend")).status_code == 200
    second = await gate.token_of(body["email"])
    visitor = gate.visitor()
    assert (await visitor.post("/api/gateway/links/open", json={"token": first})).json()["code"] == "link_unknown"
    assert (await visitor.post("/api/gateway/links/open", json={"token": second})).status_code == 200
    assert (await cata.post(f"/api/gateway/invitations/{id}/revoke")).json()["revoked_at"]
    answer = await visitor.post("/api/gateway/links/use", json={"token": second, "password": NEW})
    assert (answer.status_code, answer.json()["code"]) == (410, "link_revoked")
    again = await cata.post(f"/api/gateway/invitations/{id}/resend")
    assert (again.status_code, again.json()["code"]) == (409, "invitation_closed")


async def test_an_invited_person_with_an_account_enters_with_its_password(gate: Gate) -> None:
    cata = await gate.sign_in("cata", "coordinator", programme=(programme := uuid7()))
    rosa = await gate.sign_in("rosa")
    await cata.put(f"/api/gateway/invitations/{uuid7()}", json=invitation(programme, "reviewer", email=rosa.email))
    token = await gate.token_of(rosa.email)
    visitor = gate.visitor()
    assert (await visitor.post("/api/gateway/links/open", json={"token": token})).json()["known"] is True
    wrong = await visitor.post("/api/gateway/links/use", json={"token": token, "password": NEW})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong_password")
    assert await grants_of(rosa) == []
    assert (
        await visitor.post("/api/gateway/links/use", json={"token": token, "password": PASSWORD})
    ).status_code == 200
    assert await grants_of(rosa) == [("reviewer", str(programme), None)]


async def test_a_link_is_used_once_even_by_two_at_once(gate: Gate) -> None:
    cata = await gate.sign_in("cata", "coordinator", programme=(programme := uuid7()))
    body = invitation(programme, "reviewer")
    await cata.put(f"/api/gateway/invitations/{uuid7()}", json=body)
    token = await gate.token_of(body["email"])
    answers = await asyncio.gather(
        *(gate.visitor().post("/api/gateway/links/use", json={"token": token, "password": NEW}) for _ in range(3))
    )
    assert sorted(a.status_code for a in answers) == [200, 410, 410]


async def test_no_secret_of_a_link_is_stored(gate: Gate) -> None:
    cata = await gate.sign_in("cata", "coordinator", programme=(programme := uuid7()))
    body = invitation(programme, "reviewer")
    await cata.put(f"/api/gateway/invitations/{(id := uuid7())}", json=body)
    token = await gate.token_of(body["email"])
    async with gate.sessions() as tx:
        link = await tx.get(OneTimeLink, id)
        jobs = (await tx.execute(select(gate.gateway.state.sessions.kw["info"]["job"].args))).scalars().all()
    assert token not in str(link.model_dump())
    assert not any(token in str(args) or body["email"] in str(args) for args in jobs)


@pytest.mark.parametrize("lang, word", [("es", "invita"), ("pt", "convida"), ("en", "invites")])
async def test_mails_speak_the_language_of_who_gets_them(gate: Gate, lang: str, word: str) -> None:
    programme = uuid7()
    await gate.tell(
        ProgrammeSaved(programme_id=programme, slug="x", name={lang: "Embajadores"}, created_by=None, version=1)
    )
    cata = await gate.sign_in("cata", "coordinator", programme=programme)
    body = invitation(programme, "reviewer", locale=lang)
    await cata.put(f"/api/gateway/invitations/{uuid7()}", json=body)
    await gate.work()
    [mail] = await gate.mails(body["email"])
    assert word in mail["body"] and "Embajadores" in mail["subject"] and "{" not in mail["body"]


# --- facts of others ----------------------------------------------------------------------------------------------


async def test_whoever_makes_a_programme_administers_it_once(gate: Gate) -> None:
    olga, programme = await gate.sign_in("olga", "administrator"), uuid7()
    fact = ProgrammeSaved(programme_id=programme, slug="x", name={"es": "X"}, created_by=olga.account, version=1)
    await gate.tell(fact, fact.model_copy(update={"version": 2}), fact)
    held = await grants_of(olga)
    assert len(held) == 3
    assert set(held) == {
        ("administrator", None, None),
        *((r, str(programme), None) for r in ("administrator", "coordinator")),
    }
    [grant] = [g for g in await listed(olga, programme) if g["role"] == "coordinator"]
    await olga.delete(f"/api/gateway/grants/{grant['id']}")
    await gate.tell(fact.model_copy(update={"version": 3}))
    assert {role for role, p, _ in await grants_of(olga) if p} == {"administrator"}, "what was taken stays taken"


async def test_a_selected_organisations_focal_person_gets_in(gate: Gate) -> None:
    programme, application, organisation = uuid7(), uuid7(), uuid7()
    address = f"omar.{application.hex[-12:]}@example.org"
    person = {"name": "Omar", "email": address, "language": "pt"}
    gate.contacts.of[application] = {"focal_person": person, "organisation_id": str(organisation)}
    fact, id = selected(programme, application=application, organisation=organisation), uuid7()
    for _ in range(2):
        await gate.tell(fact, id=id)
    await gate.tell(fact)
    await gate.work()
    [mail] = await gate.mails(address)
    assert "selecionada" in mail["subject"]
    token = mail["links"][0].partition("#")[2]
    omar = gate.visitor()
    assert (await omar.post("/api/gateway/links/use", json={"token": token, "password": NEW})).status_code == 200
    assert await grants_of(omar) == [("focal_person", str(programme), str(organisation))]
    claims = gate.gateway.state.keys.verify(gate.contacts.asked[-1].split()[1], "applications")
    assert claims["iss"] == "svc:gateway"


async def test_who_is_no_longer_selected_loses_the_role_and_late_news_change_nothing(gate: Gate) -> None:
    programme, application, organisation = uuid7(), uuid7(), uuid7()
    omar = await gate.sign_in("omar")
    gate.contacts.of[application] = {"focal_person": {"name": "Omar", "email": omar.email}}
    ids = {"application": application, "organisation": organisation}
    await gate.tell(selected(programme, 2, **ids))
    assert len(await grants_of(omar)) == 1
    await gate.told()
    await gate.tell(selected(programme, 4, "withdrawn", **ids), selected(programme, 3, **ids))
    assert await grants_of(omar) == []
    assert await gate.told() == [{"account_id": str(omar.account)}]
    await gate.work()
    [mail] = await gate.mails(omar.email)
    assert mail["links"] == [f"{gate.settings.origin}/"], "whoever has a password needs no link"


async def test_a_second_edition_keeps_the_role_that_the_first_gave(gate: Gate) -> None:
    programme, organisation, omar = uuid7(), uuid7(), await gate.sign_in("omar")
    first, second = uuid7(), uuid7()
    for application in (first, second):
        gate.contacts.of[application] = {"focal_person": {"name": "Omar", "email": omar.email}}
        await gate.tell(selected(programme, application=application, organisation=organisation))
    await gate.tell(selected(programme, 2, "withdrawn", application=first, organisation=organisation))
    assert len(await grants_of(omar)) == 1
    await gate.tell(selected(programme, 2, "withdrawn", application=second, organisation=organisation))
    assert await grants_of(omar) == []


async def test_while_applications_is_away_the_fact_waits(gate: Gate) -> None:
    application = uuid7()
    address = f"omar.{application.hex[-12:]}@example.org"
    gate.contacts.of[application] = {"focal_person": {"name": "Omar", "email": address}}
    fact = selected(uuid7(), application=application)
    gate.contacts.away = True
    with pytest.raises(PeerAway):
        await gate.tell(fact)
    gate.contacts.away = False
    await gate.tell(fact)
    async with gate.sessions() as tx:
        assert await tx.scalar(select(Account.name).where(Account.email == address)) == "Omar"


async def test_an_invited_member_becomes_an_ambassador(gate: Gate) -> None:
    programme, member, organisation = uuid7(), uuid7(), uuid7()
    address = f"mia.{member.hex[-12:]}@example.org"
    gate.contacts.of[member] = {"member": {"name": "Mía", "email": address}}
    await gate.tell(MemberInvited(member_id=member, programme_id=programme, organisation_id=organisation))
    token = await gate.token_of(address)
    mia = gate.visitor()
    used = await mia.post("/api/gateway/links/use", json={"token": token, "password": NEW})
    assert [(g["role"], g["organisation_id"]) for g in used.json()["grants"]] == [("ambassador", str(organisation))]
    nobody = uuid7()
    gate.contacts.of[nobody] = {"member": {"name": "Sin correo"}}
    await gate.tell(MemberInvited(member_id=nobody, programme_id=programme, organisation_id=organisation))


async def test_an_erased_members_account_is_gone_unless_the_person_has_another_role(gate: Gate) -> None:
    programme, organisation = uuid7(), uuid7()
    mia, rosa = await gate.sign_in("mia"), await gate.sign_in("rosa", "reviewer", programme=programme)
    members = {uuid7(): mia, uuid7(): rosa}
    for member, person in members.items():
        gate.contacts.of[member] = {"member": {"name": "X", "email": person.email}}
        await gate.tell(MemberInvited(member_id=member, programme_id=programme, organisation_id=organisation))
    for member in (*members, uuid7()):
        for _ in range(2):
            await gate.tell(PersonErased(member_id=member))
    assert (await mia.get("/api/gateway/session")).status_code == 401
    assert (await rosa.get("/api/gateway/session")).status_code == 200
    async with gate.sessions() as tx:
        assert await tx.scalar(select(Account.id).where(Account.email == mia.email)) is None


# --- the first one ------------------------------------------------------------------------------------------------


async def test_the_demos_administrator_is_made_once_and_keeps_a_changed_password(gate: Gate) -> None:
    address = f"olga.{uuid7().hex}@example.org"
    for password in ("la primera clave", "otra distinta"):
        async with gate.sessions.begin() as tx:
            made = await bootstrap.first_administrator(tx, gate.gateway.state.passwords, address, "Olga", password)
    olga = gate.visitor()
    olga.account = made.id
    await enter(olga, address, "la primera clave")
    assert await grants_of(olga) == [("administrator", None, None)]
    async with gate.sessions.begin() as tx:
        assert await bootstrap.first_link(tx, gate.settings) is None


async def test_without_the_demo_there_is_no_mailbox(gate: Gate) -> None:
    real = gate.settings.model_copy(update={"demo": False})
    async with Gate(real) as other:
        for path in ("/api/gateway/mailbox", "/mailbox"):
            assert (await other.visitor().get(path)).status_code == 404
    page = await gate.visitor().get("/mailbox", headers={"Accept": "text/html"})
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
