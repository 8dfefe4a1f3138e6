"""Members after submission: who joins, leaves, leads, is invited, is forgotten."""

from datetime import timedelta
from typing import Any

from kit.ids import uuid7
from tests.applications.world import BASE, World, good, problem, today, years_before


def newcomer(application: dict[str, Any], **changes: Any) -> dict[str, Any]:
    born = years_before(today(), 18).isoformat()
    return {"application_id": application["id"], "name": "Dora Huamán", "birth_on": born, **changes}


async def test_a_member_is_replaced_and_the_whole_roster_told(world: World) -> None:
    sent, id = await world.selected(), str(uuid7())
    fiorella = world.member_of("focal_person", sent["organisation_id"])
    await world.alone.told()
    gone = sent["members"][2]["id"]
    for _ in range(2):
        good(await fiorella.put(f"{BASE}/members/{id}", json=newcomer(sent, replaces=gone)))
    roster = (await world.alone.told("applications.roster.changed"))[-1]
    assert [(m["member_id"], m["leader"], m["active"]) for m in roster["members"]] == [
        (sent["members"][0]["id"], True, True),
        (sent["members"][1]["id"], False, True),
        (gone, False, False),
        (id, False, True),
    ]
    assert good(await fiorella.get(f"{BASE}/members/{id}"))["replaces"] == gone


async def test_who_joins_must_pass_the_members_rules(world: World) -> None:
    sent = await world.selected()
    young = (years_before(today(), 18) + timedelta(days=1)).isoformat()
    answer = await world.cata.put(f"{BASE}/members/{uuid7()}", json=newcomer(sent, birth_on=young))
    assert problem(answer) == (422, "not_eligible")
    assert [(e["at"], e["code"]) for e in answer.json()["errors"]] == [("/birth_on", "min_member_age")]
    assert len(good(await world.cata.get(f"{BASE}/{sent['id']}"))["members"]) == 3


async def test_the_team_has_one_leader(world: World) -> None:
    sent = await world.selected()
    beto = sent["members"][1]["id"]
    for _ in range(2):
        good(await world.cata.post(f"{BASE}/members/{beto}/lead"))
    roster = await world.alone.told("applications.roster.changed")
    assert [m["member_id"] for m in roster[-1]["members"] if m["leader"]] == [beto]
    good(await world.cata.post(f"{BASE}/members/{beto}/deactivate", json={"reason": "Se mudó."}))
    assert problem(await world.cata.post(f"{BASE}/members/{beto}/lead")) == (409, "not_in_this_state")
    seen = good(await world.cata.get(f"{BASE}/{sent['id']}"))
    assert [m["active"] for m in seen["members"]] == [True, False, True]
    assert [(c["rule"], c["passed"]) for c in seen["eligibility"]][1] == (
        "min_members",
        False,
    )  # shown, nobody expelled
    good(await world.cata.post(f"{BASE}/members/{beto}/activate"))
    assert good(await world.cata.get(f"{BASE}/{sent['id']}"))["eligible"] is True


async def test_before_the_selection_only_staff_correct_members(world: World) -> None:
    sent = await world.in_review()
    fiorella = world.member_of("focal_person", sent["organisation_id"])
    ana = sent["members"][0]["id"]
    assert problem(await fiorella.post(f"{BASE}/members/{ana}/lead")) == (403, "forbidden")
    corrected = good(await world.cata.put(f"{BASE}/members/{ana}", json=newcomer(sent, name="Ana María Quispe")))
    assert corrected["name"] == "Ana María Quispe"
    assert corrected["leader"] is True
    other = await world.in_review()
    assert problem(await world.cata.put(f"{BASE}/members/{ana}", json=newcomer(other))) == (404, "not_found")


async def test_a_member_gets_an_account_of_her_own(world: World) -> None:
    people = world.application()["members"]
    people[0]["email"] = "ana@example.org"
    sent = await world.selected(members=people)
    ana, beto = sent["members"][0]["id"], sent["members"][1]["id"]
    assert problem(await world.cata.post(f"{BASE}/members/{beto}/invite")) == (409, "no_contact")
    assert good(await world.cata.post(f"{BASE}/members/{ana}/invite"))["invited_at"] is not None
    assert await world.alone.told("applications.member.invited") == [
        {"member_id": ana, "programme_id": str(world.programme), "organisation_id": sent["organisation_id"]}
    ]
    waiting = await world.in_review(members=[{**p, "email": "x@example.org"} for p in people])
    early = await world.cata.post(f"{BASE}/members/{waiting['members'][0]['id']}/invite")
    assert problem(early) == (409, "not_in_this_state")


async def test_a_person_is_forgotten_everywhere(world: World) -> None:
    people = world.application()["members"]
    people[0] |= {"email": "ana@example.org", "phone": "+51 987 654 321", "gender": "female"}
    sent = await world.selected(members=people)
    ana = sent["members"][0]["id"]
    await world.alone.told()
    for _ in range(2):
        gone = good(await world.cata.post(f"{BASE}/members/{ana}/erase"))
    assert (gone["name"], gone["email"], gone["phone"], gone["birth_on"], gone["erased"]) == (
        "—",
        None,
        None,
        None,
        True,
    )
    assert await world.alone.told("applications.person.erased") == [{"member_id": ana}]
    assert "Ana Quispe" not in str(good(await world.cata.get(f"{BASE}/{sent['id']}")))
    path = f"{BASE}/directory?ids={ana}"
    assert good(await world.alone.peer().get(path)) == {"organisations": [], "members": []}
    missing = await world.alone.peer("gateway").get(f"{BASE}/contacts?member_id={ana}")
    assert problem(missing) == (404, "not_found")
    again = await world.cata.put(f"{BASE}/members/{ana}", json=newcomer(sent))
    assert problem(again) == (404, "not_found")


async def test_whoever_applied_alone_is_forgotten_as_organisation_too(world: World) -> None:
    await world.save_edition(unit="individual", eligibility=[])
    sent = await world.submitted(organisation={"name": "", "region": "PE-LIM"}, members=[{"name": "Ana Quispe"}])
    good(await world.cata.post(f"{BASE}/members/{sent['members'][0]['id']}/erase"))
    seen = str(good(await world.cata.get(f"{BASE}/{sent['id']}")))
    assert "Ana Quispe" not in seen
    assert "Fiorella" not in seen
    path = f"{BASE}/directory?ids={sent['organisation_id']}"
    assert good(await world.alone.peer().get(path))["organisations"] == []
