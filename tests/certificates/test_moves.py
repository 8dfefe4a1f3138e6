"""What happens to a certificate after it was issued."""

from sqlalchemy import text

from contracts.applications import PersonErased
from services.certificates.models import Table
from tests.certificates.story import Story

REASON = {"reason": "Se comprobó un error en la nómina"}


async def test_suspended_reinstated_and_revoked_with_reasons(story: Story) -> None:
    row = await story.issued()
    path = f"/api/certificates/{row['id']}"
    await story.moves()
    assert row["can"] == ["suspend", "revoke", "correct"]
    states = []
    for verb in ("suspend", "reinstate", "suspend", "revoke"):
        answer = await story.coordinator.post(f"{path}/{verb}", json=REASON)
        states.append((answer.status_code, answer.json()["status"]))
    assert states == [(200, "suspended"), (200, "issued"), (200, "suspended"), (200, "revoked")]
    refused = await story.coordinator.post(f"{path}/reinstate", json=REASON)
    assert (refused.status_code, refused.json()["code"]) == (409, "move_not_allowed")
    assert "«revoked»" in refused.json()["detail"]
    detail = (await story.coordinator.get(path)).json()
    assert [move["verb"] for move in detail["history"]] == ["issued", "suspended", "reinstated", "suspended", "revoked"]
    assert {move["reason"] for move in detail["history"][1:]} == {REASON["reason"]}
    assert detail["can"] == []
    assert [(event["status"], event["version"]) for event in await story.moves()] == [
        ("suspended", 2),
        ("issued", 3),
        ("suspended", 4),
        ("revoked", 5),
    ]
    assert (await story.coordinator.post(f"{path}/revoke", json={})).status_code == 422


async def test_a_correction_is_a_new_certificate(story: Story) -> None:
    old = await story.issued(name="Ana Qispe")
    path = f"/api/certificates/{old['id']}/correct"
    same = await story.coordinator.post(path, json={"holder_name": "Ana Qispe", **REASON})
    assert (same.status_code, same.json()["code"]) == (422, "nothing_corrected")
    bad = await story.coordinator.post(path, json={"holder_name": "Ana 🌱", **REASON})
    assert (bad.status_code, bad.json()["code"]) == (422, "cannot_print")
    await story.moves()
    made = await story.coordinator.post(path, json={"holder_name": "Ana Quispe", **REASON})
    assert made.status_code == 201
    new = made.json()
    assert (new["holder_name"], new["awarded_on"], new["supersedes_id"]) == ("Ana Quispe", "2017-10-20", old["id"])
    assert new["code"] != old["code"]
    before = (await story.coordinator.get(f"/api/certificates/{old['id']}")).json()
    assert (before["status"], before["superseded_by_id"]) == ("superseded", new["id"])
    assert (before["pdf_url"], before["can"]) == (None, [])
    assert sorted((event["status"], event["version"]) for event in await story.moves()) == [
        ("issued", 1),
        ("superseded", 2),
    ]
    assert (await story.issue())["result"]["issued"] == 0
    rows = await story.candidates(kind="member")
    assert [row["certificate_id"] for row in rows] == [new["id"]]


async def test_erasing_a_person_leaves_the_fact_and_nothing_else(story: Story) -> None:
    row = await story.issued(name="Zoraida Illescas Yupanqui")
    visitor = story.alone.visitor()
    detail = (await story.coordinator.get(f"/api/certificates/{row['id']}")).json()
    file = story.alone.app.state.files.path(detail["pdf_sha256"])
    assert file.exists()
    erased = PersonErased(member_id=row["member_id"])
    await story.alone.tell(erased, erased)
    await story.alone.work()
    assert not file.exists()
    after = (await story.coordinator.get(f"/api/certificates/{row['id']}")).json()
    assert (after["holder_name"], after["statement"], after["status"]) == (None, None, "issued")
    assert (after["credential_sha256"], after["pdf_sha256"]) == (detail["credential_sha256"], detail["pdf_sha256"])
    page = await visitor.get(f"/v/{row['code']}")
    assert page.status_code == 200
    assert "Zoraida Illescas Yupanqui" not in page.text
    assert "Los datos de la persona se borraron a pedido suyo" in page.text
    assert [(await visitor.get(row[url])).status_code for url in ("pdf_url", "json_url")] == [410, 410]
    refused = await story.coordinator.post(
        f"/api/certificates/{row['id']}/correct", json={"holder_name": "Otra", **REASON}
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "holder_erased")
    assert await no_trace(story, "Zoraida Illescas Yupanqui")


async def no_trace(story: Story, name: str) -> bool:
    """No table of the schema has the name in any column."""
    async with story.alone.app.state.sessions() as tx:
        for table in Table.metadata.sorted_tables:
            row = f'select count(*) from certificates."{table.name}" t where t::text like :name'
            if await tx.scalar(text(row), {"name": f"%{name}%"}):
                return False
    return True
