"""Who must not see what: the record exists, and is not found."""

from kit.ids import uuid7
from tests.applications.world import BASE, World, good, problem


async def listed(client, **params) -> list[str]:  # type: ignore[no-untyped-def]
    return [row["id"] for row in good(await client.get(BASE, params=params))["items"]]


async def test_a_reviewer_reads_without_contacts(world: World) -> None:
    sent = await world.submitted()
    draft, _ = await world.draft()
    seen = good(await world.rita.get(f"{BASE}/{sent['id']}"))
    assert seen["focal_person"] == {"language": "es"}
    assert [(m["email"], m["phone"], m["birth_on"], m["gender"]) for m in seen["members"]] == [(None,) * 4] * 3
    assert (seen["messages"], seen["similar"]) == ([], [])
    full = good(await world.cata.get(f"{BASE}/{sent['id']}"))
    assert full["focal_person"]["email"] and full["members"][0]["birth_on"] and full["messages"]
    assert problem(await world.rita.get(f"{BASE}/{draft}")) == (404, "not_found")
    assert await listed(world.rita, edition_id=str(world.edition), status="draft") == []
    assert await listed(world.cata, edition_id=str(world.edition), status="draft") == [draft]
    export = await world.rita.get(f"{BASE}/export.csv", params={"edition_id": str(world.edition)})
    assert full["focal_person"]["email"] not in export.text
    assert full["organisation"]["name"] in export.text


async def test_the_neighbours_programme_is_not_found(world: World) -> None:
    sent = await world.submitted()
    member = sent["members"][0]["id"]
    paths = (
        f"{BASE}/{sent['id']}",
        f"{BASE}/programmes/{world.programme}",
        f"{BASE}/editions/{world.edition}",
        f"{BASE}/editions/{world.edition}/selection",
        f"{BASE}/organisations/{sent['organisation_id']}",
        f"{BASE}/members/{member}",
        f"{BASE}/notes?application_id={sent['id']}",
        f"{BASE}/reviews?application_id={sent['id']}",
    )
    for path in paths:
        assert (await world.cata.get(path)).status_code == 200, path
        assert problem(await world.stranger.get(path)) == (404, "not_found"), path
    for path in ("", "/organisations", "/members", "/partners", "/editions", "/programmes"):
        assert good(await world.stranger.get(f"{BASE}{path}"))["items"] == [], path
    writes = (
        world.stranger.post(f"{BASE}/{sent['id']}/start-review"),
        world.stranger.post(f"{BASE}/{sent['id']}/withdraw"),
        world.stranger.post(f"{BASE}/members/{member}/deactivate"),
        world.stranger.post(f"{BASE}/members/{member}/erase"),
        world.stranger.post(f"{BASE}/editions/{world.edition}/notify"),
        world.stranger.put(f"{BASE}/programmes/{world.programme}", json={"slug": "mine", "name": {"es": "x"}}),
        world.stranger.put(f"{BASE}/editions/{world.edition}", json=world.edition_body(slug="mine")),
        world.stranger.patch(f"{BASE}/editions/{world.edition}", json={"state": "closed"}),
        world.stranger.put(f"{BASE}/notes/{uuid7()}", json={"application_id": sent["id"], "finding": "neutral"}),
        world.stranger.post(f"{BASE}/organisations/{sent['organisation_id']}/merge", json={"into": str(uuid7())}),
    )
    for call in writes:
        assert problem(await call) == (404, "not_found")


async def test_own_organisation_and_no_other(world: World) -> None:
    own, other = await world.selected(), await world.selected()
    fiorella = world.member_of("focal_person", own["organisation_id"])
    assert await listed(fiorella) == [own["id"]]
    assert problem(await fiorella.get(f"{BASE}/{other['id']}")) == (404, "not_found")
    assert good(await fiorella.get(f"{BASE}/{own['id']}"))["can"] == ["withdraw", "change_members"]
    team = good(await fiorella.get(f"{BASE}/members", params={"edition_id": str(world.edition)}))["items"]
    assert sorted(m["id"] for m in team) == sorted(m["id"] for m in own["members"])
    assert team[0]["birth_on"]
    assert problem(await fiorella.post(f"{BASE}/editions/{world.edition}/notify")) == (403, "forbidden")
    assert problem(await fiorella.get(f"{BASE}/editions/{world.edition}/selection")) == (403, "forbidden")
    assert problem(await fiorella.get(f"{BASE}/notes", params={"application_id": own["id"]})) == (404, "not_found")
    assert problem(await fiorella.post(f"{BASE}/members/{team[0]['id']}/erase")) == (404, "not_found")


async def test_an_ambassador_reads_names_of_the_own_team_only(world: World) -> None:
    own, other = await world.selected(), await world.selected()
    ambassador = world.member_of("ambassador", own["organisation_id"])
    team = good(await ambassador.get(f"{BASE}/members"))["items"]
    assert sorted(m["name"] for m in team) == sorted(m["name"] for m in own["members"])
    hidden = ("email", "phone", "birth_on", "gender")
    assert {m[field] for m in team for field in hidden} == {None}
    for application in (own, other):
        assert problem(await ambassador.get(f"{BASE}/{application['id']}")) == (404, "not_found")
    assert problem(await ambassador.post(f"{BASE}/members/{team[0]['id']}/lead")) == (404, "not_found")


async def test_anybody_gets_calls_and_nothing_else(world: World) -> None:
    sent = await world.submitted()
    anybody = world.anybody()
    for path in ("", "/programmes", "/editions", "/partners", "/organisations", "/members", "/export.csv"):
        assert problem(await anybody.get(f"{BASE}{path}")) == (401, "unauthorized"), path
    assert problem(await anybody.get(f"{BASE}/{sent['id']}")) == (404, "not_found")
    call = good(await anybody.get(f"{BASE}/calls/{world.slug}"))
    assert (call["state"], call["requirements"][:2]) == (
        "open",
        [
            "Tener al menos 2 años de funcionamiento comprobable.",
            "Inscribir al menos 3 integrantes para todo el programa.",
        ],
    )


async def test_only_services_read_the_directory(world: World) -> None:
    sent = await world.submitted()
    ids = [sent["organisation_id"], sent["members"][0]["id"], str(uuid7())]
    path = f"{BASE}/directory?ids={','.join(ids)}"
    for person in (world.cata, world.operator):
        assert problem(await person.get(path)) == (403, "forbidden")
    assert problem(await world.anybody().get(path)) == (401, "unauthorized")
    found = good(await world.alone.peer("activities").get(path))
    assert found == {
        "organisations": [{"id": ids[0], "name": sent["organisation"]["name"], "country": "PE", "region": "PE-CUS"}],
        "members": [{"id": ids[1], "name": "Ana Quispe", "organisation_id": ids[0], "email": None}],
    }
    contacts = f"{BASE}/contacts?application_id={sent['id']}"
    assert problem(await world.alone.peer("activities").get(contacts)) == (403, "forbidden")
    told = good(await world.alone.peer("gateway").get(contacts))
    email = sent["focal_person"]["email"]
    assert told == {
        "organisation_id": ids[0],
        "focal_person": {"name": "Fiorella Mamani", "email": email, "language": "es"},
    }
    one = good(await world.alone.peer("gateway").get(f"{BASE}/contacts?member_id={ids[1]}"))
    assert one == {"organisation_id": ids[0], "member": {"id": ids[1], "name": "Ana Quispe", "language": "es"}}


async def test_facts_name_nobody(world: World) -> None:
    sent = await world.selected()
    facts = str(await world.alone.told())
    for word in ("Ana Quispe", "Fiorella", sent["focal_person"]["email"], sent["organisation"]["name"]):
        assert word not in facts
