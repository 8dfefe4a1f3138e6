"""From the programme to the selection, as one story."""

from kit.ids import uuid7
from tests.applications.world import BASE, World, good, problem, today


async def test_from_the_call_to_the_selection(world: World) -> None:
    await world.alone.told()
    id, applicant = await world.draft()
    sent = good(await applicant.post(f"{BASE}/{id}/submit"))
    assert (sent["status"], sent["submitted_on"], sent["eligible"]) == ("submitted", today().isoformat(), True)
    assert sent["can"] == ["withdraw"]
    note = {"application_id": id, "finding": "positive", "links": ["https://example.org/x"], "note": "Activa."}
    good(await world.rita.put(f"{BASE}/notes/{uuid7()}", json=note))
    assert good(await world.decide([id], "selected")) == {"decided": 1, "status": "selected"}
    assert good(await world.cata.post(f"{BASE}/editions/{world.edition}/notify")) == {"notified": 1}
    assert good(await world.cata.post(f"{BASE}/editions/{world.edition}/notify")) == {"notified": 0}
    moved = await world.alone.told("applications.application.moved")
    assert [(m["status"], m["moved_on"]) for m in moved] == [
        (status, today().isoformat()) for status in ("submitted", "in_review", "selected")
    ]


async def test_only_the_operator_makes_a_programme(world: World) -> None:
    body = {"slug": f"x-{world.slug}", "name": {"es": "X"}}
    assert problem(await world.cata.put(f"{BASE}/programmes/{uuid7()}", json=body)) == (403, "forbidden")
