"""Templates, settings, allies, the toolkit."""

from kit.ids import uuid7
from tests.activities.story import TYPES, Story
from tests.support.alone import grant

PDF = b"%PDF-1.7\n%guide"


async def test_perus_six_types_are_one_configuration(story: Story) -> None:
    types = (await story.ok(story.ana.get(f"/api/activities/editions/{story.edition}/types")))["items"]
    assert [t["key"] for t in types] == list(TYPES)
    assert [t["name"]["en"] for t in types] == [
        "Community 2030",
        "My Most Important SDG",
        "School 2030",
        "Conferences and Workshops",
        "My World 2030 UN Survey",
        "Impacting from my Sphere of Action",
    ]
    assert [t["method_group"] for t in types] == [
        "public_interventions",
        "public_interventions",
        "awareness_education",
        "awareness_education",
        "participatory_monitoring",
        "organisational",
    ]


async def test_a_fellows_project_and_a_learning_journey_are_others(story: Story) -> None:
    for template, keys in (
        ("fellows", ["project", "state-commitment"]),
        ("learning-journey", ["step-zero", "workshop", "venture"]),
    ):
        edition, _ = await story.new_edition(template=template)
        types = (await story.ok(story.ana.get(f"/api/activities/editions/{edition}/types")))["items"]
        assert [t["key"] for t in types] == keys
    answer = await story.ana.post(
        f"/api/activities/editions/{story.edition}/types/use-template", json={"template": "../ambassadors"}
    )
    assert answer.status_code == 422


async def test_a_template_brings_its_types_back_and_leaves_the_others(story: Story) -> None:
    path = f"/api/activities/editions/{story.edition}/types"
    changed = {"name": {"es": "Otra cosa"}, "method_group": "project"}
    for key in ("school-2030", "feria"):
        await story.ok(story.ana.put(f"{path}/{key}", json=changed))
    await story.ok(story.ana.post(f"{path}/use-template", json={"template": "ambassadors"}))
    names = {t["key"]: t["name"]["es"] for t in (await story.ok(story.ana.get(path)))["items"]}
    assert (names["school-2030"], names["feria"], len(names)) == ("Escuela 2030", "Otra cosa", 7)


async def test_another_programmes_edition_is_out_of_reach(story: Story) -> None:
    stranger = story.alone.client(grant("administrator", uuid7()))
    path = f"/api/activities/editions/{story.edition}"
    assert (await stranger.get(f"{path}/types")).status_code == 404
    assert (await stranger.post(f"{path}/types/use-template", json={"template": "fellows"})).status_code == 404
    reviewer = story.alone.client(grant("reviewer", story.programme))
    assert (await reviewer.put(f"{path}/settings", json={})).status_code == 403
    assert (await reviewer.get(f"{path}/settings")).json() == {
        "follow_up_after": "last",
        "follow_up_days": 7,
        "follow_up_form_key": "follow-up",
    }


async def test_an_ally_is_one_however_it_is_written(story: Story) -> None:
    team = await story.team()
    body = {"programme_id": str(story.programme), "name": "Municipalidad de Junín", "sector": "local_authority"}
    body["region"] = "PE-JUN"
    id = uuid7()
    assert (await story.ok(team.focal.put(f"/api/activities/allies/{id}", json=body)))["name"] == body["name"]
    again = await team.focal.put(f"/api/activities/allies/{id}", json=body)
    assert again.status_code == 200
    other = await team.focal.put(f"/api/activities/allies/{uuid7()}", json=body | {"name": "MUNICIPALIDAD de Junin"})
    assert (other.status_code, other.json()["code"]) == (409, "uq_party_programme_key")
    assert (await team.focal.put(f"/api/activities/allies/{id}", json=body | {"sector": "cso"})).status_code == 403
    assert (await story.ok(story.ana.put(f"/api/activities/allies/{id}", json=body | {"sector": "cso"})))[
        "sector"
    ] == "cso"
    found = await story.ok(team.focal.get("/api/activities/allies", params={"name": "junin"}))
    assert [ally["id"] for ally in found["items"]] == [str(id)]
    assert (await story.ok(story.alone.client(grant("reviewer", story.programme)).get("/api/activities/allies"))) == {
        "items": [],
        "next": None,
    }
    stranger = await Story.begin(story.alone)
    assert (await stranger.ana.put(f"/api/activities/allies/{id}", json=body)).status_code == 404


async def test_one_of_the_programmes_organisations_may_be_an_ally(story: Story) -> None:
    team, other = await story.team("Uno"), await story.team("Dos", "PE-JUN", status="not_selected")
    id = await story.planned(team)
    party = {"role": "ally", "organisation_id": str(other.id), "gave": ["spaces", "spaces"], "note": "Su local"}
    read = await story.reported(team, id, parties=[party])
    found = read["report"]["parties"][0]
    assert (found["name"], found["region"], found["sector"], found["gave"]) == ("Dos", "PE-JUN", "cso", ["spaces"])
    for stranger in ({"organisation_id": str(uuid7())}, {"party_id": str(uuid7())}):
        answer = await team.focal.put(f"/api/activities/{id}/report", json={"parties": [stranger | {"role": "ally"}]})
        assert (answer.status_code, answer.json()["errors"][0]["at"]) == (422, "/body/parties/0")


async def test_the_toolkit_keeps_versions_and_is_read_by_the_teams(story: Story) -> None:
    team = await story.team()
    path = f"/api/activities/editions/{story.edition}/toolkit"
    label = {"title": "Guía", "language": "es", "type_key": "school-2030"}
    first = await story.ok(story.ana.post(path, params=label, content=PDF))
    assert (await story.ok(story.ana.post(path, params=label, content=PDF)))["id"] == first["id"]
    second = await story.ok(story.ana.post(path, params=label, content=PDF + b"2"))
    assert (first["number"], second["number"], second["media_type"]) == (1, 2, "application/pdf")
    assert [d["id"] for d in (await story.ok(team.focal.get(path)))["items"]] == [second["id"]]
    file = await story.ambassador(team).get(f"/api/activities/toolkit/{second['id']}/file")
    assert (file.content, file.headers["content-type"]) == (PDF + b"2", "application/pdf")
    stranger = story.alone.client(grant("coordinator", uuid7()))
    assert (await stranger.get(f"/api/activities/toolkit/{second['id']}/file")).status_code == 404
    for content, code in ((b"<html><script>", None), (b"GIF89a", "unsupported_file"), (b"", "unsupported_file")):
        answer = await story.ana.post(path, params=label, content=content)
        assert answer.status_code == (200 if code is None else 422)
    big = await story.ana.post(path, params=label, content=PDF * 100_000)
    assert (big.status_code, big.json()["code"]) == (413, "file_too_large")
    assert (await team.focal.post(path, params=label, content=PDF)).status_code == 403
