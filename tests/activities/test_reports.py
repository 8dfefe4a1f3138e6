"""An activity from plan to approval: who may, what is refused and why, and what the others are told."""

import asyncio
from datetime import date
from typing import Any

import pytest

from kit.ids import uuid7
from tests.activities.story import Story, total
from tests.support.alone import Alone, grant


async def test_from_plan_to_approval(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team)
    await story.reported(team, id, counts=[total(20), total(12, gender="female"), total(8, gender="not_stated")])
    handed_in = await story.ok(team.focal.post(f"/api/activities/{id}/submit", json={"on": "2016-09-20"}))
    assert (handed_in["state"], handed_in["report_state"]) == ("done", "submitted")
    assert (handed_in["report"]["submitted_on"], handed_in["can"]) == ("2016-09-20", ["undo_submit"])
    seen = await story.ok(story.ana.get(f"/api/activities/{id}"))
    assert seen["can"] == ["undo_submit", "return", "approve"]
    back = await story.ok(story.ana.post(f"/api/activities/{id}/return", json={"reason": "Falta la región"}))
    assert (back["report_state"], back["report"]["reason"]) == ("returned", "Falta la región")
    await story.ok(team.focal.post(f"/api/activities/{id}/submit"))
    approved = await story.ok(story.ana.post(f"/api/activities/{id}/approve"))
    assert (approved["report_state"], approved["in_time"], approved["can"]) == ("approved", True, ["reopen"])
    assert [note["verb"] for note in approved["notes"]] == ["plan", "report", "submit", "return", "submit", "approve"]


async def test_the_others_are_told_what_counts_and_when_it_no_longer_does(story: Story) -> None:
    lead, co = await story.team("Lead"), await story.team("Co")
    id = await story.approved(lead, plan={"co_ids": [str(co.id)]}, counts=[total(5)])
    await story.ok(story.ana.post(f"/api/activities/{id}/approve"))
    await story.ok(story.ana.post(f"/api/activities/{id}/reopen", json={"reason": "Revisar"}))
    await story.ok(story.ana.post(f"/api/activities/{id}/return", json={"reason": "Revisar"}))
    facts = {
        "activity_id": str(id),
        "edition_id": str(story.edition),
        "programme_id": str(story.programme),
        "type_key": "community-2030",
        "organisation_ids": sorted([str(lead.id), str(co.id)]),
        "done_on": "2016-09-10",
        "in_time": True,
    }
    assert await story.alone.told("activities.activity.credited") == [
        facts | {"counted": True, "version": 1},
        facts | {"counted": False, "version": 2},
    ]


@pytest.mark.parametrize(
    ("done_on", "in_time"),
    [("2016-07-31", False), ("2016-08-01", True), ("2016-11-30", True), ("2016-12-01", False)],
)
async def test_in_time_is_the_day_it_was_done(story: Story, done_on: str, in_time: bool) -> None:
    team = await story.team()
    id = await story.approved(team, counts=[total(5)], done_on=done_on)
    assert (await story.ok(team.focal.get(f"/api/activities/{id}")))["in_time"] is in_time
    assert (await story.alone.told("activities.activity.credited"))[0]["in_time"] is in_time


async def test_an_extension_makes_late_activities_of_that_team_and_type_in_time(story: Story) -> None:
    team, other = await story.team("A"), await story.team("B")
    late = {"counts": [total(5)], "done_on": "2016-12-05"}
    ids = [await story.approved(team, **late), await story.approved(other, **late)]
    ids.append(await story.approved(team, "sphere-of-action", **late))
    await story.alone.told()
    extension = {
        "edition_id": str(story.edition),
        "organisation_id": str(team.id),
        "type_key": "community-2030",
        "until": "2016-12-05",
        "reason": "Inundaciones",
    }
    extension_id = uuid7()
    await story.ok(story.ana.put(f"/api/activities/extensions/{extension_id}", json=extension))
    seen = [(await story.ok(story.ana.get(f"/api/activities/{id}")))["in_time"] for id in ids]
    assert seen == [True, False, False]
    assert [(f["activity_id"], f["in_time"]) for f in await story.alone.told("activities.activity.credited")] == [
        (str(ids[0]), True)
    ]
    await story.ok(story.ana.delete(f"/api/activities/extensions/{extension_id}"))
    assert [(f["activity_id"], f["in_time"]) for f in await story.alone.told("activities.activity.credited")] == [
        (str(ids[0]), False)
    ]


async def test_a_window_that_moves_is_told_again(story: Story) -> None:
    team = await story.team()
    await story.approved(team, counts=[total(5)], done_on="2016-12-05")
    await story.alone.told()
    moved = story.edition_saved(2, edition_id=story.edition, slug=story.edition_slug)
    moved.stages[1].closes_on = date(2016, 12, 31)
    await story.alone.tell(moved, moved)
    assert [f["in_time"] for f in await story.alone.told("activities.activity.credited")] == [True]


async def test_parts_never_exceed_their_total(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team)
    counts = [
        total(10),
        total(6, gender="female"),
        total(5, gender="male"),
        total(10, age_band="18-29"),
        total(3, "volunteers", gender="female"),
        total(10),
    ]
    answer = await team.focal.put(f"/api/activities/{id}/report", json={"counts": counts})
    assert (answer.status_code, answer.json()["code"]) == (422, "counts_do_not_add_up")
    assert [(e["at"], e["code"]) for e in answer.json()["errors"]] == [
        ("/body/counts/1/n", "parts_exceed_total"),
        ("/body/counts/2/n", "parts_exceed_total"),
        ("/body/counts/4/n", "total_missing"),
        ("/body/counts/5/n", "count_twice"),
    ]


async def test_parties_of_politics_take_no_part(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team)
    party = {"role": "ally", "name": "Juventud del Partido", "party_affiliated": True}
    answer = await team.focal.put(f"/api/activities/{id}/report", json={"parties": [party]})
    assert (answer.status_code, answer.json()["code"]) == (422, "party_affiliated")
    assert answer.json()["errors"][0]["at"] == "/body/parties/0/party_affiliated"
    for call in (
        team.focal.put(f"/api/activities/{id}/report", json={"partisan": True}),
        story.ana.put(f"/api/activities/{uuid7()}", json=plan_body(story, team) | {"partisan": True}),
    ):
        answer = await call
        assert (answer.status_code, answer.json()["code"]) == (422, "partisan_activity")
    ally = {"programme_id": str(story.programme), "name": "Partido", "sector": "other", "party_affiliated": True}
    answer = await team.focal.put(f"/api/activities/allies/{uuid7()}", json=ally)
    assert (answer.status_code, answer.json()["code"]) == (422, "party_affiliated")


def plan_body(story: Story, team: Any) -> dict[str, Any]:
    return {
        "edition_id": str(story.edition),
        "type_key": "community-2030",
        "lead_id": str(team.id),
        "title": "Diálogo",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Escríbele a rosa.q@example.org",
        "Su celular es 987 654 321",
        "Llamar al +51 1 4445566",
        "DNI 45678912",
        "987654321",
    ],
)
async def test_a_report_names_nobody(story: Story, text: str) -> None:
    team = await story.team()
    id = await story.planned(team)
    report = {"narrative": text, "commitments": [{"sdg": 1, "setting": "home", "text": text}]}
    answer = await team.focal.put(f"/api/activities/{id}/report", json=report)
    assert (answer.status_code, answer.json()["code"]) == (422, "personal_data_in_text")
    assert [e["at"] for e in answer.json()["errors"]] == ["/body/commitments/0/text", "/body/narrative"]


async def test_ordinary_numbers_are_no_personal_data(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team)
    text = "El 10/09/2016, de 2016-2017, 11 408 personas (1.540 encuestas) y 400 árboles; S/ 12 000.50 en total."
    links = ["https://example.org/fotos/123456789012345"]
    await story.reported(team, id, narrative=text, links=links)


async def test_a_person_has_no_place_in_a_report(story: Story) -> None:
    """No GPS, photo or name: there is no such field."""
    team = await story.team()
    id = await story.planned(team)
    for extra in ({"gps": [1, 2]}, {"photo": "x"}, {"participants": ["Rosa"]}):
        answer = await team.focal.put(f"/api/activities/{id}/report", json=extra)
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "extra_forbidden")


async def test_a_report_is_complete_before_it_is_handed_in(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team, "school-2030")
    await story.reported(team, id, done_on=None, sessions=[{"topic": "ODS 4", "group": "A"}])
    answer = await team.focal.post(f"/api/activities/{id}/submit")
    assert (answer.status_code, answer.json()["code"]) == (422, "report_incomplete")
    assert [(e["at"], e["code"], e["message"]) for e in answer.json()["errors"]] == [
        ("/body/done_on", "missing", "Falta este dato."),
        ("/body/counts", "total_missing", "Falta el total."),
        ("/body/sessions", "sessions_missing", "Se piden 4 sesiones con cada grupo."),
    ]
    assert (await story.ok(team.focal.get(f"/api/activities/{id}")))["report_state"] == "draft"


async def test_local_fields_are_typed_by_the_edition(story: Story) -> None:
    team = await story.team()
    kind = {"name": {"es": "Feria"}, "method_group": "project", "fields": [
        {"key": "stands", "label": {"es": "Puestos"}, "kind": "number", "required": True},
        {"key": "size", "label": {"es": "Tamaño"}, "kind": "choice", "choices": ["chica", "grande"]},
    ]}  # fmt: skip
    await story.ok(story.ana.put(f"/api/activities/editions/{story.edition}/types/feria", json=kind))
    id = await story.planned(team, "feria")
    answer = await team.focal.put(
        f"/api/activities/{id}/report", json={"local": {"stands": "doce", "size": "media", "x": 1}}
    )
    assert {(e["at"], e["code"]) for e in answer.json()["errors"]} == {
        ("/body/local/stands", "local_value"),
        ("/body/local/size", "local_value"),
        ("/body/local/x", "extra_forbidden"),
    }
    await story.reported(team, id, local={"size": "chica"})
    answer = await team.focal.post(f"/api/activities/{id}/submit")
    assert [(e["at"], e["code"]) for e in answer.json()["errors"]] == [("/body/local/stands", "missing")]
    await story.reported(team, id, local={"size": "chica", "stands": 12})
    await story.ok(team.focal.post(f"/api/activities/{id}/submit"))


async def test_nothing_is_done_tomorrow(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team)
    answer = await team.focal.put(f"/api/activities/{id}/report", json={"done_on": "2999-01-01"})
    assert (answer.status_code, answer.json()["code"]) == (422, "done_in_the_future")


async def test_elsewhere_the_server_says_the_day(alone: Alone) -> None:
    story = await Story.begin(alone, afterwards=False)
    team = await story.team()
    id = await story.planned(team)
    await story.reported(team, id, counts=[total(5)])
    answer = await team.focal.post(f"/api/activities/{id}/submit", json={"on": "2016-09-20"})
    assert (answer.status_code, answer.json()["code"]) == (422, "dates_are_the_servers")
    handed_in = await story.ok(team.focal.post(f"/api/activities/{id}/submit"))
    assert handed_in["report"]["submitted_on"] >= "2026-01-01"


async def test_steps_out_of_order_are_refused(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team)
    for client, verb, body in (
        (team.focal, "submit", None),
        (story.ana, "approve", None),
        (story.ana, "return", {"reason": "x"}),
        (story.ana, "reopen", {"reason": "x"}),
    ):
        answer = await client.post(f"/api/activities/{id}/{verb}", json=body)
        assert (answer.status_code, answer.json()["code"]) == (409, "not_in_this_state")
    await story.reported(team, id, counts=[total(5)])
    await story.ok(team.focal.post(f"/api/activities/{id}/submit"))
    answer = await team.focal.put(f"/api/activities/{id}/report", json={})
    assert (answer.status_code, answer.json()["code"]) == (409, "not_in_this_state")
    assert (await team.focal.post(f"/api/activities/{id}/approve")).status_code == 403


async def test_the_last_step_can_be_undone(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team)
    await story.ok(team.focal.post(f"/api/activities/{id}/cancel", json={"reason": "Lluvia"}))
    assert (await story.ok(team.focal.post(f"/api/activities/{id}/undo")))["state"] == "planned"
    await story.reported(team, id, counts=[total(5)])
    await story.ok(team.focal.post(f"/api/activities/{id}/submit"))
    undone = await story.ok(team.focal.post(f"/api/activities/{id}/undo"))
    assert (undone["state"], undone["report_state"]) == ("planned", "draft")
    assert (await team.focal.post(f"/api/activities/{id}/undo")).status_code == 409


async def test_a_put_may_be_repeated_and_a_stale_one_is_told(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team)
    same = await story.planned(team, id=id)
    assert (await story.ok(team.focal.get(f"/api/activities/{same}")))["version"] == 1
    body = plan_body(story, team) | {"title": "Otra", "version": 1}
    assert (await story.ok(team.focal.put(f"/api/activities/{id}", json=body)))["version"] == 2
    assert (await story.ok(team.focal.put(f"/api/activities/{id}", json=body)))["version"] == 2
    answer = await story.ana.put(f"/api/activities/{id}", json=body | {"title": "Tercera"})
    assert (answer.status_code, answer.json()["code"]) == (409, "changed_meanwhile")


async def test_a_double_click_is_one_activity(story: Story) -> None:
    team, id = await story.team(), uuid7()
    body = plan_body(story, team)
    answers = await asyncio.gather(*(team.focal.put(f"/api/activities/{id}", json=body) for _ in range(4)))
    assert [(a.status_code, a.json()["version"]) for a in answers] == [(200, 1)] * 4
    report = {"done_on": "2016-09-10", "counts": [total(5)]}
    await story.ok(team.focal.put(f"/api/activities/{id}/report", json=report))
    await story.ok(team.focal.post(f"/api/activities/{id}/submit"))
    late = await story.ok(team.focal.put(f"/api/activities/{id}/report", json=report))
    assert late["report_state"] == "submitted"


async def test_somebody_elses_activity_is_not_found(story: Story) -> None:
    mine, theirs = await story.team("A"), await story.team("B")
    id = await story.approved(mine, counts=[total(5)])
    planned = await story.planned(mine)
    stranger = story.alone.client(grant("coordinator", uuid7()))
    reviewer, data = (story.alone.client(grant(role, story.programme)) for role in ("reviewer", "data_reviewer"))
    for client in (theirs.focal, story.helper(theirs), story.ambassador(theirs), stranger, reviewer, data):
        assert (await client.get(f"/api/activities/{id}")).status_code == 404
        assert (await client.get("/api/activities")).json() == {"items": [], "next": None}
        assert (await client.put(f"/api/activities/{id}/report", json={})).status_code == 404
        assert (await client.post(f"/api/activities/{id}/reopen", json={"reason": "x"})).status_code == 404
    editor = story.alone.client(grant("showcase_editor", story.programme))
    assert [a["id"] for a in (await editor.get("/api/activities")).json()["items"]] == [str(id)]
    assert (await editor.put(f"/api/activities/{id}/report", json={})).status_code == 403
    member = story.ambassador(mine)
    assert [a["id"] for a in (await member.get("/api/activities")).json()["items"]] == [str(planned), str(id)]
    assert (await member.put(f"/api/activities/{planned}/report", json={})).status_code == 403
    assert (await story.alone.visitor().get(f"/api/activities/{id}")).status_code == 401


async def test_a_co_delivering_team_reads_and_does_not_write(story: Story) -> None:
    lead, co = await story.team("A"), await story.team("B")
    id = await story.planned(lead, co_ids=[str(co.id)])
    seen = await story.ok(co.focal.get(f"/api/activities/{id}"))
    assert [(o["name"], o["role"]) for o in seen["organisations"]] == [("A", "lead"), ("B", "co")]
    assert seen["can"] == []
    assert (await co.focal.put(f"/api/activities/{id}/report", json={})).status_code == 403


async def test_a_helper_acts_on_behalf_and_it_shows(story: Story) -> None:
    team = await story.team()
    helper = story.helper(team)
    id = uuid7()
    seen = await story.ok(helper.put(f"/api/activities/{id}", json=plan_body(story, team)))
    assert (seen["on_behalf"], seen["notes"][0]["on_behalf"]) == (True, True)
    seen = await story.ok(helper.put(f"/api/activities/{id}/report", json={"narrative": "Contado por teléfono"}))
    assert seen["report"]["on_behalf"] is True
    seen = await story.ok(team.focal.put(f"/api/activities/{id}/report", json={"narrative": "Yo misma"}))
    assert seen["report"]["on_behalf"] is False


async def test_only_selected_organisations_deliver(story: Story) -> None:
    team, waiting = await story.team("A"), await story.team("B", status="waitlisted")
    answer = await waiting.focal.put(f"/api/activities/{uuid7()}", json=plan_body(story, waiting))
    assert (answer.status_code, answer.json()["code"]) == (422, "organisation_not_selected")
    body = plan_body(story, team) | {"co_ids": [str(waiting.id)]}
    answer = await team.focal.put(f"/api/activities/{uuid7()}", json=body)
    assert answer.json()["errors"][0]["at"] == "/body/co_ids"


async def test_progress_says_what_is_next(story: Story) -> None:
    team = await story.team()
    await story.approved(team, counts=[total(5)])
    await story.approved(team, "sphere-of-action", counts=[total(5)], done_on="2016-12-24")
    await story.planned(team, "school-2030")
    path = f"/api/activities/editions/{story.edition}/organisations/{team.id}/progress"
    read = await story.ok(team.focal.get(path))
    assert (read["required"], read["done_in_time"], read["closes_on"]) == (6, 1, "2016-11-30")
    assert [(t["type_key"], t["approved"], t["in_time"], t["next"]) for t in read["types"]] == [
        ("community-2030", 1, True, "done"),
        ("my-most-important-sdg", 0, False, "plan"),
        ("school-2030", 0, False, "report"),
        ("conferences-and-workshops", 0, False, "plan"),
        ("my-world-2030", 0, False, "plan"),
        ("sphere-of-action", 1, False, "done"),
    ]
    other = await story.team("B")
    assert (await other.focal.get(path)).status_code == 404


async def test_lists_filter_and_cost_the_same_for_one_and_three(story: Story) -> None:
    team, other = await story.team("A"), await story.team("B", "PE-JUN")
    await story.planned(team)
    one = await queries(story, "/api/activities")
    await story.planned(team, "school-2030")
    await story.approved(other, counts=[total(5)])
    assert await queries(story, "/api/activities") == one
    for params, count in (
        ({"edition_id": story.edition}, 3),
        ({"type_key": "school-2030"}, 1),
        ({"report_state": "approved"}, 1),
        ({"organisation_id": team.id}, 2),
        ({"region": "PE-JUN"}, 1),
    ):
        items = (await story.ana.get("/api/activities", params={**params, "edition_id": story.edition})).json()["items"]
        assert len(items) == count, params


async def queries(story: Story, path: str) -> int:
    """How many statements an answer takes."""
    from sqlalchemy import event

    engine, seen = story.alone.runtime.engine.sync_engine, []

    def count(*_: Any) -> None:
        seen.append(1)

    event.listen(engine, "before_cursor_execute", count)
    await story.ok(story.ana.get(path))
    event.remove(engine, "before_cursor_execute", count)
    return len(seen)
