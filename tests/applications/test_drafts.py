"""Drafts and their keys: kept, repeated, refused, never lost."""

import secrets
from datetime import timedelta

from kit.ids import uuid7
from tests.applications.world import BASE, NAMES, World, good, problem, stage, today, years_before


async def test_a_key_of_the_applicants_own_makes_creation_repeatable(world: World) -> None:
    id, applicant = await world.draft()
    body = world.application(members=[{"name": "Ana"}, {"name": "Beto"}])
    first = good(await applicant.put(f"{BASE}/{id}", json=body))
    second = good(await applicant.put(f"{BASE}/{id}", json=body))
    assert [m["id"] for m in first["members"]] == [m["id"] for m in second["members"]]
    assert first["draft_key"] is second["draft_key"] is None
    assert {k: v for k, v in first.items() if k not in ("version", "history")} == {
        k: v for k, v in second.items() if k not in ("version", "history")
    }


async def test_without_a_key_one_is_answered_once(world: World) -> None:
    id = uuid7()
    made = good(await world.anybody().put(f"{BASE}/{id}", json=world.application()))
    assert len(made["draft_key"]) == 43
    assert problem(await world.anybody().get(f"{BASE}/{id}")) == (404, "not_found")
    assert problem(await world.anybody().put(f"{BASE}/{id}", json=world.application())) == (404, "not_found")
    kept = good(await world.anybody(made["draft_key"]).get(f"{BASE}/{id}"))
    assert (kept["draft_key"], kept["can"]) == (None, ["edit", "submit", "request_exception"])


async def test_a_wrong_key_opens_nothing(world: World) -> None:
    id, _ = await world.draft()
    other, _ = await world.draft(key := secrets.token_urlsafe(32))
    for wrong in (secrets.token_urlsafe(32), key):
        for call in (
            world.anybody(wrong).get(f"{BASE}/{id}"),
            world.anybody(wrong).put(f"{BASE}/{id}", json=world.application()),
            world.anybody(wrong).post(f"{BASE}/{id}/submit"),
            world.anybody(wrong).post(f"{BASE}/{id}/withdraw"),
        ):
            assert problem(await call) == (404, "not_found")
    assert problem(await world.anybody("short").get(f"{BASE}/{other}")) == (422, "weak_key")
    taken = await world.anybody(key).put(f"{BASE}/{uuid7()}", json=world.application())
    assert problem(taken) == (409, "uq_draft_key_key_hash")


async def test_a_draft_may_be_empty_and_says_what_is_missing(world: World) -> None:
    id, applicant = str(uuid7()), world.anybody(secrets.token_urlsafe(32))
    good(await applicant.put(f"{BASE}/{id}", json={"edition_id": str(world.edition)}))
    answer = await applicant.post(f"{BASE}/{id}/submit")
    assert problem(answer) == (422, "incomplete")
    assert [(e["at"], e["code"]) for e in answer.json()["errors"]] == [
        ("/organisation/name", "name"),
        ("/organisation/region", "region"),
        ("/organisation/operating_since", "operating_since"),
        ("/organisation/volunteering", "volunteering"),
        ("/organisation/party_affiliation", "party_affiliation"),
        ("/focal_person/name", "focal_name"),
        ("/focal_person/email", "focal_contact"),
        ("/consent", "consent"),
    ]
    assert good(await applicant.get(f"{BASE}/{id}"))["status"] == "draft"


async def test_every_failing_rule_is_named_and_the_draft_stays(world: World) -> None:
    young = (years_before(today(), 18) + timedelta(days=1)).isoformat()
    grown = years_before(today(), 18).isoformat()
    id, applicant = await world.draft(
        organisation={
            "operating_since": (years_before(today(), 2) + timedelta(days=1)).isoformat(),
            "party_affiliation": True,
        },
        members=[{"name": "Ana", "birth_on": grown}, {"name": "Beto", "birth_on": young}],
    )
    before = good(await applicant.get(f"{BASE}/{id}"))
    answer = await applicant.post(f"{BASE}/{id}/submit")
    assert problem(answer) == (422, "not_eligible")
    assert [(e["at"], e["code"], e.get("member")) for e in answer.json()["errors"]] == [
        ("/organisation/operating_since", "min_years_of_operation", None),
        ("/members", "min_members", None),
        ("/members/1/birth_on", "min_member_age", "Beto"),
        ("/organisation/party_affiliation", "no_party_affiliation", None),
    ]
    assert answer.json()["errors"][3]["message"] == "No puede estar afiliada a un partido político."
    assert good(await applicant.get(f"{BASE}/{id}")) == before


async def test_exactly_at_the_boundaries_it_is_accepted(world: World) -> None:
    grown = years_before(today(), 18).isoformat()
    sent = await world.submitted(
        organisation={"operating_since": years_before(today(), 2).isoformat()},
        members=[{"name": name, "birth_on": grown} for name in NAMES],
    )
    assert sent["status"] == "submitted"


async def test_sphere_gender_and_sector_never_decide(world: World) -> None:
    born = years_before(today(), 30).isoformat()
    for gender, word in (("female", "a"), ("male", "b"), ("other", "c"), ("not_stated", "d")):
        people = [{"name": name, "birth_on": born, "gender": gender} for name in NAMES]
        sent = await world.submitted(organisation={"sphere": word, "sector": word}, members=people)
        assert [(c["rule"], c["passed"]) for c in sent["eligibility"]][:2] == [
            ("min_years_of_operation", True),
            ("min_members", True),
        ]


async def test_submitting_twice(world: World) -> None:
    id, applicant = await world.draft()
    await world.alone.told()
    good(await applicant.post(f"{BASE}/{id}/submit"))
    again = await applicant.post(f"{BASE}/{id}/submit")
    assert (problem(again), again.json()["state"]) == ((409, "not_in_this_state"), "submitted")
    assert problem(await applicant.put(f"{BASE}/{id}", json=world.application())) == (409, "not_in_this_state")
    assert len(await world.alone.told("applications.application.moved")) == 1


async def test_the_call_closes_at_the_end_of_its_last_day_in_its_zone(world: World) -> None:
    """Baker Island is the last place where a day ends, Kiritimati the first."""
    west, east = "Etc/GMT+12", "Pacific/Kiritimati"
    id, applicant = await world.draft()
    for zone, last, allowed in (
        (west, today(west), True),
        (west, today(west) - timedelta(days=1), False),
        (east, today(east), True),
        (east, today(east) - timedelta(days=1), False),
    ):
        await world.save_edition(time_zone=zone, stages=[stage("call", last - timedelta(days=20), last)])
        answer = await applicant.put(f"{BASE}/{id}", json=world.application())
        assert (answer.status_code == 200) is allowed, (zone, last, answer.text)
        made = await world.anybody().put(f"{BASE}/{uuid7()}", json=world.application())
        assert (made.status_code, made.json().get("code")) == ((200, None) if allowed else (409, "call_not_open"))
    assert problem(await applicant.post(f"{BASE}/{id}/submit")) == (409, "call_not_open")
    assert good(await applicant.get(f"{BASE}/{id}"))["can"] == []


async def test_unpublished_calls_do_not_exist(world: World) -> None:
    await world.save_edition(state="draft")
    assert problem(await world.anybody().put(f"{BASE}/{uuid7()}", json=world.application())) == (404, "not_found")
    assert problem(await world.anybody().get(f"{BASE}/calls/{world.slug}")) == (404, "not_found")
    await world.save_edition(state="closed")
    assert problem(await world.anybody().put(f"{BASE}/{uuid7()}", json=world.application())) == (409, "call_not_open")


async def test_a_helper_writes_on_behalf_and_it_shows(world: World) -> None:
    team = uuid7()
    helper, id = world.member_of("helper", team), uuid7()
    body = world.application(organisation_id=str(team), relayed_by="Red Interquorum")
    made = good(await helper.put(f"{BASE}/{id}", json=body))
    assert (made["on_behalf"], made["relayed_by"], made["draft_key"]) == (True, "Red Interquorum", None)
    sent = good(await helper.post(f"{BASE}/{id}/submit"))
    assert [(h["verb"], h["actor_role"]) for h in sent["history"]] == [("create", "helper"), ("submit", "helper")]
    row = good(await world.cata.get(BASE, params={"edition_id": str(world.edition), "relayed": "true"}))["items"][0]
    assert (row["id"], row["on_behalf"]) == (str(id), True)
    assert (
        good(await world.cata.get(BASE, params={"edition_id": str(world.edition), "relayed": "false"}))["items"] == []
    )


async def test_somebody_who_saved_meanwhile(world: World) -> None:
    id, applicant = await world.draft()
    version = good(await applicant.get(f"{BASE}/{id}"))["version"]
    good(await applicant.put(f"{BASE}/{id}", json=world.application(version=version)))
    stale = await applicant.put(f"{BASE}/{id}", json=world.application(version=version))
    assert problem(stale) == (409, "changed_meanwhile")


async def test_a_member_of_another_application_cannot_be_taken(world: World) -> None:
    first = await world.submitted()
    id, applicant = await world.draft()
    stolen = world.application(members=[{"id": first["members"][0]["id"], "name": "Mía"}])
    assert problem(await applicant.put(f"{BASE}/{id}", json=stolen)) == (409, "member_elsewhere")


async def test_an_individual_applies_alone(world: World) -> None:
    await world.save_edition(unit="individual", eligibility=[{"key": "min_member_age", "params": {"years": 18}}])
    born = years_before(today(), 20).isoformat()
    alone = {"organisation": {"name": "", "region": "PE-LIM"}, "members": [{"name": "Ana Quispe", "birth_on": born}]}
    sent = await world.submitted(**alone)
    assert sent["status"] == "submitted"
    listed = good(await world.cata.get(f"{BASE}/organisations", params={"edition_id": str(world.edition)}))["items"]
    assert [(o["name"], o["kind"]) for o in listed] == [("Ana Quispe", "individual")]
    two = await world.anybody().put(f"{BASE}/{uuid7()}", json=world.application(members=[{"name": "A"}, {"name": "B"}]))
    assert problem(two) == (422, "wrong_member_count")


async def test_open_enrolment_takes_who_is_eligible(world: World) -> None:
    await world.save_edition(enrolment="open")
    await world.alone.told()
    sent = await world.submitted()
    assert sent["status"] == "selected"
    moved = await world.alone.told("applications.application.moved")
    assert [m["status"] for m in moved] == ["submitted", "selected"]
    assert moved[0]["version"] < moved[1]["version"]
