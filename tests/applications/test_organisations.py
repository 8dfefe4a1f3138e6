"""The same organisation in a later edition: by proof, by staff, never by a name alone."""

from kit.ids import uuid7
from tests.applications.world import BASE, World, good, problem


async def second_edition(world: World) -> None:
    world.edition, world.slug = uuid7(), f"{world.slug}-2"
    await world.save_edition()
    await world.alone.told()


async def test_a_known_contact_proves_the_claim(world: World) -> None:
    first = await world.submitted()
    await second_edition(world)
    name = {"name": "Río Nuevo", "region": "PE-PUN"}
    again = await world.submitted(
        organisation_id=first["organisation_id"], organisation=name, focal_person=first["focal_person"]
    )
    assert (again["organisation_id"], again["organisation_confirmed"]) == (first["organisation_id"], True)
    saved = await world.alone.told("applications.organisation.saved")
    assert [(o["organisation_id"], o["region"], o["version"]) for o in saved] == [
        (first["organisation_id"], "PE-PUN", 2)
    ]
    known = good(await world.cata.get(f"{BASE}/organisations/{first['organisation_id']}"))
    assert (known["name"], known["editions"]) == ("Río Nuevo", [first["edition_id"], again["edition_id"]])


async def test_an_unproven_claim_waits_for_staff(world: World) -> None:
    first = await world.submitted()
    await second_edition(world)
    claimed = await world.in_review(organisation_id=first["organisation_id"], organisation={"name": "Impostores"})
    assert claimed["organisation_confirmed"] is False
    owner = world.member_of("focal_person", first["organisation_id"])
    assert problem(await owner.get(f"{BASE}/{claimed['id']}")) == (404, "not_found")
    assert good(await world.cata.get(f"{BASE}/organisations/{first['organisation_id']}"))["name"] != "Impostores"
    assert problem(await world.decide([claimed["id"]], "selected")) == (409, "organisation_unconfirmed")
    apart = good(await world.cata.post(f"{BASE}/{claimed['id']}/confirm-organisation", json={"same": False}))
    assert apart["organisation_id"] != first["organisation_id"]
    assert good(await world.decide([claimed["id"]], "selected"))["decided"] == 1
    moved = await world.alone.told("applications.application.moved")
    assert moved[-1]["organisation_id"] == apart["organisation_id"]


async def test_staff_confirm_a_claim(world: World) -> None:
    first = await world.submitted()
    await second_edition(world)
    claimed = await world.submitted(organisation_id=first["organisation_id"])
    path = f"{BASE}/{claimed['id']}/confirm-organisation"
    assert problem(await world.rita.post(path, json={"same": True})) == (403, "forbidden")
    for _ in range(2):
        same = good(await world.cata.post(path, json={"same": True}))
        assert (same["organisation_id"], same["organisation_confirmed"]) == (first["organisation_id"], True)


async def test_a_name_suggests_and_never_merges(world: World) -> None:
    first = await world.submitted(organisation={"name": "Jóvenes por el Río"})
    await second_edition(world)
    other = await world.submitted(organisation={"name": "JOVENES, POR EL RIO!"})
    assert other["organisation_id"] != first["organisation_id"]
    seen = good(await world.cata.get(f"{BASE}/{other['id']}"))
    assert seen["similar"] == [
        {"organisation_id": first["organisation_id"], "name": "Jóvenes por el Río", "region": "PE-CUS"}
    ]
    path = f"{BASE}/organisations/{other['organisation_id']}/merge"
    for _ in range(2):
        good(await world.cata.post(path, json={"into": first["organisation_id"]}))
    seen = good(await world.cata.get(f"{BASE}/{other['id']}"))
    assert (seen["organisation_id"], seen["similar"]) == (first["organisation_id"], [])
    found = good(await world.cata.get(f"{BASE}/organisations", params={"q": "jóvenes"}))["items"]
    assert [(o["id"], len(o["editions"])) for o in found] == [(first["organisation_id"], 2)]
    itself = await world.cata.post(path, json={"into": other["organisation_id"]})
    assert problem(itself) == (409, "cannot_merge")


async def test_one_application_per_organisation_and_edition(world: World) -> None:
    first = await world.submitted()
    again = {"organisation_id": first["organisation_id"], "focal_person": first["focal_person"]}
    id, applicant = await world.draft(**again)
    answer = await applicant.post(f"{BASE}/{id}/submit")
    assert problem(answer) == (409, "uq_application_edition_organisation")


async def test_an_organisation_of_another_programme_cannot_be_named(world: World) -> None:
    first = await world.submitted()
    other = World(world.alone)
    await other.begin()
    body = other.application(organisation_id=first["organisation_id"])
    assert problem(await other.anybody().put(f"{BASE}/{uuid7()}", json=body)) == (409, "organisation_elsewhere")
