"""Editions entered afterwards: their records state their own days, judged against their windows."""

from datetime import date
from typing import Any

import pytest

from kit.ids import uuid7
from tests.applications.browser import Browser
from tests.applications.world import BASE, NAMES, World, good, problem, stage

CALL = stage("call", date(2016, 6, 1), date(2016, 6, 21))
SELECTION = stage("selection", date(2016, 6, 22), date(2016, 6, 30))


@pytest.fixture
async def past(world: World) -> World:
    world.edition, world.slug = uuid7(), f"{world.slug}-2016"
    await world.save_edition(entered_afterwards=True, stages=[CALL, SELECTION])
    await world.alone.told()
    return world


def record(world: World, day: str | None = "2016-06-10", **changes: Any) -> dict[str, Any]:
    people = [{"name": name, "birth_on": "1998-06-10"} for name in NAMES]
    organisation = {"operating_since": "2014-06-10", **changes.pop("organisation", {})}
    return world.application(submitted_on=day, members=people, organisation=organisation, **changes)


async def test_the_stated_days_are_the_records_days(past: World) -> None:
    id, applicant = await past.draft(**record(past))
    sent = good(await applicant.post(f"{BASE}/{id}/submit"))
    assert (sent["submitted_on"], sent["entered_afterwards"], sent["eligible"]) == ("2016-06-10", True, True)
    note = {"application_id": id, "finding": "positive", "noted_on": "2016-06-23"}
    good(await past.rita.put(f"{BASE}/notes/{uuid7()}", json=note))
    good(await past.decide([id], "selected", decided_on="2016-06-24"))
    good(await past.cata.post(f"{BASE}/editions/{past.edition}/notify"))
    moved = await past.alone.told("applications.application.moved")
    assert [(m["status"], m["moved_on"]) for m in moved] == [
        ("submitted", "2016-06-10"),
        ("in_review", "2016-06-23"),
        ("selected", "2016-06-24"),
    ]


async def test_ages_are_taken_on_the_stated_day(past: World) -> None:
    id, applicant = await past.draft(**record(past, "2016-06-09"))
    answer = await applicant.post(f"{BASE}/{id}/submit")
    assert problem(answer) == (422, "not_eligible")
    assert sorted({e["code"] for e in answer.json()["errors"]}) == ["min_member_age", "min_years_of_operation"]


async def test_days_outside_the_windows_are_refused(past: World) -> None:
    for day in ("2016-05-31", "2016-06-22", "9999-01-01"):
        answer = await past.anybody().put(f"{BASE}/{uuid7()}", json=record(past, day))
        assert answer.status_code == 422, day
    answer = await past.anybody().put(f"{BASE}/{uuid7()}", json=record(past, "2016-06-22"))
    assert (problem(answer), answer.json()["closes_on"]) == ((422, "outside_window"), "2016-06-21")
    missing = await past.anybody().put(f"{BASE}/{uuid7()}", json=record(past, None))
    assert (problem(missing), missing.json()["field"]) == ((422, "day_missing"), "submitted_on")
    sent = await past.in_review(**record(past))
    assert problem(await past.decide([sent["id"]], "selected")) == (422, "day_missing")
    assert problem(await past.decide([sent["id"]], "selected", decided_on="2016-07-01")) == (422, "outside_window")


async def test_elsewhere_the_clock_decides(world: World) -> None:
    answer = await world.anybody().put(f"{BASE}/{uuid7()}", json=world.application(submitted_on="2016-06-10"))
    assert problem(answer) == (422, "day_not_stated")
    sent = await world.in_review()
    assert problem(await world.decide([sent["id"]], "selected", decided_on="2016-06-10")) == (422, "day_not_stated")


async def test_only_while_it_is_published(past: World) -> None:
    body = {"entered_afterwards": True, "stages": [CALL, SELECTION]}
    await past.save_edition(**body, state="closed")
    assert problem(await past.anybody().put(f"{BASE}/{uuid7()}", json=record(past))) == (409, "call_not_open")


async def test_it_is_fixed_at_creation_and_a_coordinators_alone(past: World) -> None:
    answer = await past.cata.put(f"{BASE}/editions/{past.edition}", json=past.edition_body())
    assert (problem(answer), answer.json()["field"]) == ((409, "fixed_at_creation"), "entered_afterwards")
    admin = past.staff("administrator")
    body = past.edition_body(entered_afterwards=True, slug=f"{past.slug}-x")
    assert problem(await admin.put(f"{BASE}/editions/{uuid7()}", json=body)) == (403, "forbidden")


async def test_the_public_form_is_not_offered(past: World) -> None:
    browser = await Browser(past.anybody()).open(f"/calls/{past.slug}")
    assert browser.page.forms == []
    assert "Esta edición se registró después" in browser.text()
    answer = await past.anybody().post(f"/calls/{past.slug}/applications", data={})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/calls/{past.slug}")
    assert good(await past.cata.get(BASE, params={"edition_id": str(past.edition), "status": "draft"}))["items"] == []
