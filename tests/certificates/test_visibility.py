"""Who must not see what: everybody here has something to miss."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from contracts.gateway import MemberJoined
from kit.ids import uuid7
from tests.certificates.story import Story
from tests.support.alone import Alone, grant


async def test_each_sees_their_own_and_no_more(story: Story) -> None:
    alone = story.alone
    ours, theirs = await story.team("Colectivo Ñandú", "Ana Quispe"), await story.team("Otra Asociación", "Rosa Poma")
    for team in (ours, theirs):
        await story.completes(team)
    await story.issue()
    ana = alone.client(grant("ambassador", story.programme, ours.organisation))
    joined = MemberJoined(
        account_id=ana.account,  # type: ignore[attr-defined]
        member_id=ours.members[0],
        programme_id=story.programme,
        organisation_id=ours.organisation,
    )
    await alone.tell(joined, joined)
    expected = {
        "coordinator": (story.coordinator, 6),
        "administrator": (alone.client(grant("administrator", story.programme)), 6),
        "focal person": (alone.client(grant("focal_person", story.programme, ours.organisation)), 3),
        "helper": (alone.client(grant("helper", story.programme, theirs.organisation)), 3),
        "ambassador": (ana, 2),
        "reviewer": (alone.client(grant("reviewer", story.programme)), 0),
        "coordinator of another programme": (alone.client(grant("coordinator", uuid7())), 0),
        "installation administrator": (alone.client(grant("administrator")), 0),
        "nobody": (alone.client(), 0),
    }
    seen = {who: len(await story.certificates(client)) for who, (client, _) in expected.items()}
    assert seen == {who: number for who, (_, number) in expected.items()}
    assert {row["holder_name"] for row in await story.certificates(ana)} == {"Ana Quispe"}
    assert {row["recipient_id"] for row in await story.candidates(ana)} == {str(ours.members[0])}
    focal = expected["focal person"][0]
    assert {row["organisation_id"] for row in await story.candidates(focal)} == {str(ours.organisation)}


async def test_what_is_not_visible_is_not_found(story: Story) -> None:
    certificate = await story.issued()
    path = f"/api/certificates/{certificate['id']}"
    stranger = story.alone.client(grant("focal_person", story.programme, uuid7()))
    assert (await story.coordinator.get(path)).status_code == 200
    assert (await stranger.get(path)).status_code == 404
    assert (await stranger.get(story.path("candidates"))).status_code == 404
    assert (await stranger.post(f"{path}/revoke", json={"reason": "porque sí"})).status_code == 404
    assert (await story.alone.visitor().get(path)).status_code == 401
    assert (await story.alone.visitor().get("/api/certificates")).status_code == 401


@pytest.mark.parametrize("role", ["focal_person", "ambassador", "helper"])
async def test_only_the_staff_decide(story: Story, role: str) -> None:
    certificate = await story.issued()
    id, organisation = certificate["member_id"], UUID(certificate["organisation_id"])
    client = story.alone.client(grant(role, story.programme, organisation))
    account = client.account  # type: ignore[attr-defined]
    await story.alone.tell(
        MemberJoined(account_id=account, member_id=UUID(id), programme_id=story.programme, organisation_id=organisation)
    )
    detail = (await client.get(f"/api/certificates/{certificate['id']}")).json()
    assert detail["can"] == []
    for verb in ("suspend", "reinstate", "revoke", "correct"):
        body = {"reason": "porque sí", **({"holder_name": "Otra"} if verb == "correct" else {})}
        assert (await client.post(f"/api/certificates/{certificate['id']}/{verb}", json=body)).status_code == 403
    refused = [
        await client.post(story.path("issue"), json={}),
        await client.put(story.path("rules/training"), json={"terms": {}}),
        await client.get(story.path("recognitions")),
        await client.put(story.path(f"recognitions/{uuid4()}"), json={"recipient_id": str(id), "reason": "porque sí"}),
        await client.delete(story.path(f"recognitions/{uuid4()}")),
    ]
    assert [answer.status_code for answer in refused] == [403] * 5
    programme = f"/api/certificates/programmes/{story.programme}"
    hidden = [
        await client.get(f"{programme}/issuer"),
        await client.put(f"{programme}/issuer", json={"name": "Otro"}),
        await client.get(f"{programme}/achievements"),
    ]
    assert [answer.status_code for answer in hidden] == [404] * 3
    assert (await client.get(story.path("rules"))).status_code == 200


async def test_another_programmes_staff_cannot_follow_a_job(story: Story) -> None:
    job = await story.issue()
    other = story.alone.client(grant("coordinator", uuid7()))
    assert (await other.get(f"/api/certificates/jobs/{job['id']}")).status_code == 404


async def test_filters_and_search(story: Story) -> None:
    await story.completes(await story.team("Colectivo Ñandú", "Ana Quispe"))
    await story.completes(await story.team("Otra Asociación", "Rosa Poma"))
    await story.issue()
    rows = await story.certificates(kind="organisation")
    assert sorted(row["holder_name"] for row in rows) == ["Colectivo Ñandú", "Otra Asociación"]
    assert len(await story.certificates(organisation_id=rows[0]["organisation_id"])) == 3
    assert {row["holder_name"] for row in await story.certificates(q="rosa")} == {"Rosa Poma"}
    assert await story.certificates(q="100%_") == []
    code = rows[0]["code"].lower().replace("-", " ")
    assert [row["id"] for row in await story.certificates(q=code)] == [rows[0]["id"]]
    assert await story.certificates(edition_id=str(uuid7())) == []
    assert len(await story.certificates(limit=4)) == 4


async def test_bad_input_is_refused_with_a_sentence(story: Story, alone: Alone) -> None:
    assert (await story.coordinator.get("/api/certificates", params={"q": "\0"})).status_code == 422
    assert (await story.coordinator.get("/api/certificates", params={"limit": 201})).status_code == 422
    issuer = f"/api/certificates/programmes/{story.programme}/issuer"
    bodies: list[Any] = [
        {"name": "a\0b"},
        {"name": ""},
        {"name": "x", "url": "javascript:alert(1)"},
        {"nombre": "x"},
        [],
    ]
    for body in bodies:
        answer = await story.coordinator.put(issuer, json=body)
        assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    for path in ("/v/%00", "/v/ñ", "/credentials/%00.pdf", "/issuers/%00", "/issuers/a%00.json", "/achievements/1"):
        assert (await alone.visitor().get(path)).status_code == 404, path
    assert (await alone.visitor().get("/v", params={"code": "\0"})).status_code == 404
