"""From facts to certificates: who gets one, who does not and why, and never twice."""

from uuid import UUID

from tests.certificates.story import TITLES, TYPES, Story
from tests.support.alone import Alone, grant

SIX = list(TYPES)


async def test_a_team_that_completes_everything_gets_the_three_certificates(story: Story) -> None:
    team = await story.team("Colectivo Ñandú", "Ana Quispe", "Luis Huamán")
    await story.completes(team)
    job = await story.issue(awarded_on="2017-10-20")
    assert (job["state"], job["progress"], job["total"]) == ("done", 5, 5)
    assert job["result"] == {"issued": 5, "failed": []}
    rows = [
        (row["kind"], row["holder_name"], row["organisation_name"], row["awarded_on"])
        for row in await story.certificates()
    ]
    assert sorted(rows, key=str) == [
        ("member", "Ana Quispe", "Colectivo Ñandú", "2017-10-20"),
        ("member", "Luis Huamán", "Colectivo Ñandú", "2017-10-20"),
        ("organisation", "Colectivo Ñandú", None, "2017-10-20"),
        ("training", "Ana Quispe", "Colectivo Ñandú", "2017-10-20"),
        ("training", "Luis Huamán", "Colectivo Ñandú", "2017-10-20"),
    ]


async def test_five_of_six_activities_earn_no_organisation_certificate(story: Story) -> None:
    team = await story.team()
    await story.does(team, *SIX[:5])
    assert await story.missing("organisation", team.organisation) == ["Falta la actividad «Ámbito de acción»"]
    assert (await story.issue())["result"] == {"issued": 0, "failed": []}
    assert await story.certificates() == []


async def test_the_sixth_activity_done_late_earns_no_organisation_certificate(story: Story) -> None:
    team = await story.team()
    await story.does(team, *SIX[:5])
    await story.alone.tell(story.credited(team, SIX[5], in_time=False))
    late = ["La actividad «Ámbito de acción» se realizó fuera de plazo"]
    assert await story.missing("organisation", team.organisation) == late
    assert (await story.issue())["result"]["issued"] == 0
    await story.does(team, SIX[5])
    assert await story.missing("organisation", team.organisation) == []


async def test_what_is_missing_is_said_in_the_callers_language(story: Story) -> None:
    team = await story.team()
    await story.does(team, *SIX[1:])
    await story.alone.tell(
        story.attended(team, team.members[0], "live", "cascade", "recording", "", "live"),
        story.assessed(team, team.members[0], False),
    )
    english = story.alone.client(grant("coordinator", story.programme), lang="en")
    assert await story.missing("organisation", team.organisation, english) == ["Activity “Community 2030” is missing"]
    assert await story.missing("training", team.members[0], english) == [
        f"Session “{TITLES[1]}” was taken in a way that does not count",
        f"Session “{TITLES[3]}” is missing",
    ]
    portuguese = story.alone.client(grant("coordinator", story.programme), lang="pt")
    assert await story.missing("member", team.members[0], portuguese) == [
        "A avaliação da pessoa líder da equipe não foi positiva"
    ]


async def test_issuing_again_issues_nothing_twice(story: Story) -> None:
    await story.completes(await story.team())
    assert (await story.issue())["result"]["issued"] == 3
    assert (await story.issue())["result"]["issued"] == 0
    assert (await story.issue(keys=["training"], language="en"))["result"]["issued"] == 0
    assert len(await story.certificates()) == 3
    assert [event["version"] for event in await story.moves()] == [1, 1, 1]


async def test_a_batch_broken_in_the_middle_goes_on(story: Story) -> None:
    teams = [await story.team(f"Colectivo {number}") for number in range(3)]
    for team in teams:
        await story.completes(team)
    absent = story.alone.directory.organisations.pop(teams[1].organisation)
    first = await story.issue(keys=["organisation"])
    assert first["result"]["issued"] == 2
    assert first["result"]["failed"] == [
        {"key": "organisation", "recipient_id": str(teams[1].organisation), "code": "holder_unknown"}
    ]
    story.alone.directory.organisations[teams[1].organisation] = absent
    assert (await story.issue(keys=["organisation"]))["result"] == {"issued": 1, "failed": []}


async def test_a_name_that_cannot_be_printed_stops_only_itself(story: Story) -> None:
    good, bad = await story.team("Colectivo Ñandú"), await story.team("Colectivo 🌱")
    await story.completes(good)
    await story.completes(bad)
    job = await story.issue(keys=["organisation"])
    assert job["result"] == {
        "issued": 1,
        "failed": [{"key": "organisation", "recipient_id": str(bad.organisation), "code": "cannot_print"}],
    }
    assert await story.missing("organisation", bad.organisation) == []


async def test_a_session_added_later_never_takes_a_certificate_away(story: Story) -> None:
    team = await story.team()
    await story.completes(team)
    await story.issue()
    await story.alone.tell(story.scheduled([*story.sessions, UUID(int=7)]))
    row = next(r for r in await story.candidates(kind="training"))
    assert (row["earned"], row["lapsed"], row["certificate_status"]) == (False, True, "issued")
    assert [reason["text"] for reason in row["missing"]] == ["Falta la sesión «Sesión 6»"]
    counts = (await story.coordinator.get(story.path("candidates"))).json()["counts"]
    assert counts["training"] == {"earned": 0, "missing": 1, "issued": 1, "lapsed": 1}


async def test_recordings_count_and_a_cascade_does_not(story: Story) -> None:
    team = await story.team("Colectivo Ñandú", "Ana Quispe", "Luis Huamán")
    ana, luis = team.members
    await story.alone.tell(
        story.attended(team, ana, "live", "recording", "recording", "live", "live"),
        story.attended(team, luis, "live", "cascade", "live", "live", "live"),
    )
    await story.issue()
    assert [row["member_id"] for row in await story.certificates(kind="training")] == [str(ana)]


async def test_a_member_needs_the_assessment_and_one_approved_activity(story: Story) -> None:
    team = await story.team()
    member = team.members[0]
    assert await story.missing("member", member) == [
        "Falta la evaluación de la persona líder del equipo",
        "Su organización tiene 0 de 1 actividades aprobadas",
    ]
    activity = UUID(int=11)
    await story.alone.tell(story.assessed(team, member), story.credited(team, SIX[0], id=activity))
    assert await story.missing("member", member) == []
    await story.alone.tell(story.credited(team, SIX[0], counted=False, id=activity))
    assert await story.missing("member", member) == ["Su organización tiene 0 de 1 actividades aprobadas"]


async def test_a_team_that_withdrew_or_a_member_who_left_is_told_so(story: Story) -> None:
    team = await story.team("Colectivo Ñandú", "Ana Quispe", "Luis Huamán")
    await story.completes(team)
    await story.alone.tell(story.roster(team, inactive=(team.members[1],)))
    assert await story.missing("member", team.members[1]) == ["Ya no figura en la nómina del equipo"]
    await story.alone.tell(story.moved(team, "withdrawn"))
    gone = ["La organización no está entre las seleccionadas de la edición"]
    assert await story.missing("organisation", team.organisation) == gone


async def test_events_twice_late_and_out_of_order_end_in_the_same_state(alone: Alone) -> None:
    story = Story(alone)
    team = await story.team()
    member = team.members[0]
    facts = [
        story.programme_saved(), story.edition_saved(True, ["es"]), story.scheduled([]), story.types(),
        story.attended(team, member, "live"), story.assessed(team, member, False),
        story.credited(team, SIX[0], in_time=False, id=UUID(int=21)), story.moved(team, "in_review"),
        story.scheduled(), story.attended(team, member), story.assessed(team, member),
        story.credited(team, SIX[0], id=UUID(int=21)), story.moved(team, "selected"),
        *(story.credited(team, key) for key in SIX[1:]),
    ]  # fmt: skip
    await alone.tell(*reversed(facts))
    await alone.tell(*facts, *facts[::-1])
    assert [row["missing"] for row in await story.candidates() if row["key"] != "outstanding"] == [[], [], []]
    assert (await story.issue())["result"]["issued"] == 3


async def test_a_recognition_is_a_decision_with_a_reason(story: Story) -> None:
    team = await story.team("Colectivo Ñandú", "Ana Quispe")
    path = story.path(f"recognitions/{UUID(int=31)}")
    body = {"recipient_id": str(team.members[0]), "reason": "Formó a dos colectivos vecinos"}
    for _ in range(2):
        assert (await story.coordinator.put(path, json=body)).status_code == 200
    assert (await story.issue())["result"]["issued"] == 1
    row = (await story.certificates())[0]
    assert (row["kind"], row["holder_name"], row["achievement_name"]) == (
        "outstanding",
        "Ana Quispe",
        "Participación sobresaliente",
    )
    stranger = {"recipient_id": str(UUID(int=32)), "reason": "No está en la nómina"}
    refused = await story.coordinator.put(story.path(f"recognitions/{UUID(int=33)}"), json=stranger)
    assert (refused.status_code, refused.json()["code"]) == (422, "holder_unknown")
    assert (await story.coordinator.delete(path)).status_code == 204
    assert await story.missing("outstanding", team.members[0]) == [
        "La coordinación no le ha otorgado este reconocimiento"
    ]


async def test_rules_are_configuration(story: Story) -> None:
    team = await story.team()
    await story.does(team, *SIX[:3])
    path = story.path("rules/organisation")
    saved = await story.coordinator.put(path, json={"terms": {"types": SIX[:3]}})
    assert saved.json()["terms"] == {"types": SIX[:3], "at_least": None, "in_time": True}
    assert await story.missing("organisation", team.organisation) == []
    await story.coordinator.put(path, json={"terms": {"at_least": 4}})
    assert len(await story.missing("organisation", team.organisation)) == 3
    await story.coordinator.put(path, json={"terms": {}, "enabled": False})
    assert [row for row in await story.candidates() if row["key"] == "organisation"] == []
    for terms in ({"types": ["unknown"]}, {"modes": ["live"]}, {"at_least": 0}):
        refused = await story.coordinator.put(path, json={"terms": terms})
        assert (refused.status_code, refused.json()["code"]) == (422, "rule_does_not_fit")
    refused = await story.coordinator.put(story.path("rules/unknown"), json={"terms": {}})
    assert (refused.status_code, refused.json()["code"]) == (404, "rule_unknown")
    refused = await story.coordinator.post(story.path("issue"), json={"keys": ["organisation"]})
    assert (refused.status_code, refused.json()["code"]) == (404, "rule_unknown")


async def test_a_running_edition_takes_the_servers_day(alone: Alone) -> None:
    story = await Story.begin(alone, afterwards=False)
    refused = await story.coordinator.post(story.path("issue"), json={"awarded_on": "2017-10-20"})
    assert (refused.status_code, refused.json()["code"]) == (422, "awarded_on_not_allowed")


async def test_a_stated_day_lies_within_the_editions_time(story: Story) -> None:
    for day in ("2017-04-02", "2999-01-01"):
        refused = await story.coordinator.post(story.path("issue"), json={"awarded_on": day})
        assert (refused.status_code, refused.json()["code"]) == (422, "awarded_on_out_of_range")


async def test_a_new_text_makes_a_new_version_and_leaves_what_was_issued(story: Story) -> None:
    first = await story.issued("training")
    path = f"/api/certificates/programmes/{story.programme}/achievements/training"
    text = {"name": "Formación completa", "description": "Otra", "criteria": "Otros"}
    refused = await story.coordinator.put(path, json={"kind": "training", "texts": {"es": text}})
    assert (refused.status_code, refused.json()["code"]) == (422, "texts_incomplete")
    texts = {"kind": "training", "texts": {"es": text, "pt": text, "en": text}}
    assert [(await story.coordinator.put(path, json=texts)).json()["version"] for _ in range(2)] == [2, 2]
    await story.completes(await story.team("Otra Asociación", "Rosa Poma"))
    await story.issue()
    names = {row["holder_name"]: row["achievement_name"] for row in await story.certificates(kind="training")}
    assert names == {"Ana Quispe": "Participación en la formación", "Rosa Poma": "Formación completa"}
    assert first["achievement_name"] == "Participación en la formación"
