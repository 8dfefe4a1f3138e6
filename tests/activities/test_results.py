"""Every figure, exactly, on small data made by hand: one test per way of computing one."""

from tests.activities.story import TYPES, Story, fig, total


async def test_an_empty_edition_has_all_figures_at_zero(story: Story) -> None:
    results = await story.results()
    assert results["funnel"] == {
        "applications": fig(0, "application"),
        "selected": fig(0, "organisation"),
        "trained": fig(0, "organisation"),
        "completed": fig(0, "organisation"),
    }
    assert list(results["activities"]) == list(TYPES)
    assert results["activities"]["community-2030"] == {
        "participants": fig(0, "participation"),
        "communities": fig(0, "place"),
        "dialogues": fig(0, "event"),
        "organisations_mobilised": fig(0, "organisation"),
        "alliances": fig(0, "relation"),
    }
    assert results["activities"]["sphere-of-action"] == {
        "participants": fig(0, "participation"),
        "activities": fig(0, "event"),
        "outputs": [],
    }
    assert results["participants"] == fig(0, "participation")
    assert [g["goal"] for g in results["survey"]["goals"]] == list(range(1, 18))


async def test_funnel_and_regions(story: Story) -> None:
    for name, region, status in (
        ("A", "PE-LMA", "selected"),
        ("B", "PE-LMA", "selected"),
        ("C", "PE-JUN", "not_selected"),
        ("D", "PE-CUS", "withdrawn"),
        ("E", "PE-PUN", "ineligible"),
    ):
        await story.team(name, region, status=status)
    results = await story.results()
    assert results["funnel"]["applications"] == fig(4, "application")
    assert results["funnel"]["selected"] == fig(2, "organisation")
    assert results["regions"] == {"applied": fig(3, "region"), "selected": fig(1, "region")}


async def test_trained_and_completed_follow_the_certificates(story: Story) -> None:
    one, two = await story.team("A"), await story.team("B")
    await story.certificate(one, "training", one.members[0])
    await story.certificate(one, "training", one.members[1])
    issued = await story.certificate(two, "training", two.members[0])
    await story.certificate(one, "organisation")
    await story.certificate(one, "member", one.members[0])
    results = await story.results()
    assert (results["funnel"]["trained"], results["funnel"]["completed"]) == (
        fig(2, "organisation"),
        fig(1, "organisation"),
    )
    assert results["certificates"] == {
        "training": fig(3, "certificate"),
        "organisation": fig(1, "certificate"),
        "member": fig(1, "certificate"),
    }
    revoked = issued.model_copy(update={"status": "revoked", "version": 2})
    await story.alone.tell(revoked)
    results = await story.results()
    assert results["funnel"]["trained"] == fig(1, "organisation")
    assert results["certificates"]["training"] == fig(2, "certificate")


async def test_training_tells_live_from_other_ways(story: Story) -> None:
    team, other = await story.team("A"), await story.team("B")
    first, second, cancelled = await story.session(), await story.session(), await story.session()
    await story.attended(first, *team.members[:2])
    await story.attended(second, team.members[0])
    await story.attended(second, other.members[0], mode="recording")
    await story.attended(cancelled, other.members[1])
    await story.ok(story.ana.post(f"/api/activities/sessions/{cancelled}/cancel"))
    assert (await story.results())["training"] == {
        "sessions": fig(2, "session"),
        "live_participants": fig(2, "person"),
        "members": fig(3, "person"),
        "organisations": fig(2, "organisation"),
    }


async def test_community_counts_places_events_parties_and_relations_apart(story: Story) -> None:
    team = await story.team()
    ally = {"role": "ally", "name": "Municipalidad de Rímac", "sector": "local_authority", "region": "PE-LMA"}
    moved = {"role": "mobilised", "name": "Club de Madres", "sector": "cso", "region": "PE-LMA"}
    square = [{"name": "Plaza de Armas", "region": "PE-LMA"}]
    again = [{"name": "plaza  de ARMAS", "region": "PE-LMA"}]
    await story.approved(team, plan={"places": square}, counts=[total(40)], parties=[ally, moved])
    await story.approved(
        team, plan={"places": again}, counts=[total(25)], parties=[ally | {"name": "municipalidad de rimac"}]
    )
    results = await story.results()
    assert results["activities"]["community-2030"] == {
        "participants": fig(65, "participation"),
        "communities": fig(1, "place"),
        "dialogues": fig(2, "event"),
        "organisations_mobilised": fig(1, "organisation"),
        "alliances": fig(2, "relation"),
    }
    assert results["allies"] == fig(1, "ally")


async def test_a_lower_bound_makes_the_figure_one(story: Story) -> None:
    team = await story.team()
    await story.approved(team, "conferences-and-workshops", counts=[total(100)])
    await story.approved(team, "conferences-and-workshops", counts=[total(200, bound="at_least")])
    results = await story.results()
    assert results["activities"]["conferences-and-workshops"]["participants"] == fig(300, "participation", "at_least")
    assert results["activities"]["community-2030"]["participants"] == fig(0, "participation")
    assert results["participants"] == fig(300, "participation", "at_least")


async def test_commitments(story: Story) -> None:
    team = await story.team()
    commitments = [
        {"sdg": 12, "setting": "home", "text": "Separar los residuos que se pueden reusar"},
        {"sdg": 7, "setting": "work", "n": 30},
    ]
    await story.approved(team, "my-most-important-sdg", counts=[total(31)], commitments=commitments)
    assert (await story.results())["activities"]["my-most-important-sdg"] == {
        "participants": fig(31, "participation"),
        "commitments": fig(31, "commitment"),
    }


async def test_schools_regions_and_sessions(story: Story) -> None:
    team = await story.team()
    places = [
        {"name": "IE 1070", "region": "PE-LMA", "kind": "school"},
        {"name": "IE 30", "region": "PE-JUN", "kind": "school"},
    ]
    sessions = [{"topic": f"Lección {n}", "group": group} for group in ("A", "B") for n in range(4)]
    await story.approved(team, "school-2030", {"places": places}, counts=[total(60, "students")], sessions=sessions)
    assert (await story.results())["activities"]["school-2030"] == {
        "participants": fig(60, "participation"),
        "schools": fig(2, "place"),
        "regions": fig(2, "region"),
        "sessions": fig(8, "session"),
    }


async def test_facilitators_are_persons_and_alliances_relations(story: Story) -> None:
    team = await story.team()
    luz, omar, _ = map(str, team.members)
    ally = {"role": "ally", "name": "Universidad", "sector": "academic", "gave": ["spaces", "funding"]}
    for facilitators in ([luz, omar], [omar]):
        await story.approved(
            team, "conferences-and-workshops", counts=[total(10)], facilitators=facilitators, parties=[ally]
        )
    figures = (await story.results())["activities"]["conferences-and-workshops"]
    assert figures == {
        "participants": fig(20, "participation"),
        "events": fig(2, "event"),
        "facilitators": fig(2, "person"),
        "alliances": fig(2, "relation"),
    }


async def test_surveys_count_submissions_not_reports(story: Story) -> None:
    team = await story.team()
    await story.approved(team, "my-world-2030", counts=[total(500)])
    choices = {"goals": {"sdg4": 40, "sdg1": 30}, "assess_4": {"better": 20, "worse": 20}}
    await story.counted(team, 40, choices=choices)
    await story.counted(None, 2, choices={"goals": {"sdg4": 2}})
    results = await story.results()
    assert results["activities"]["my-world-2030"] == {"participants": fig(42, "submission")}
    assert results["survey"]["submissions"] == fig(42, "submission")
    assert results["survey"]["goals"][3] == {"goal": 4, **fig(42, "choice")}
    assert results["survey"]["goals"][0] == {"goal": 1, **fig(30, "choice")}
    assert results["participants"] == fig(42, "participation")


async def test_outputs_have_units_of_their_own(story: Story) -> None:
    team = await story.team()
    trees = {"name": "Árboles plantados", "unit": "tree", "region": "PE-JUN"}
    await story.approved(team, "sphere-of-action", counts=[total(50)], outputs=[trees | {"n": 150}])
    more = [
        trees | {"name": "arboles plantados", "n": 250, "bound": "at_least"},
        {"name": "Murales", "unit": "mural", "n": 2},
    ]
    await story.approved(team, "sphere-of-action", counts=[total(70)], outputs=more)
    assert (await story.results())["activities"]["sphere-of-action"] == {
        "participants": fig(120, "participation"),
        "activities": fig(2, "event"),
        "outputs": [
            {"name": "arboles plantados", "region": "PE-JUN", **fig(400, "tree", "at_least")},
            {"name": "Murales", "region": None, **fig(2, "mural")},
        ],
    }


async def test_only_what_is_approved_counts(story: Story) -> None:
    team = await story.team()
    id = await story.planned(team)
    await story.reported(team, id, counts=[total(10)])
    assert (await story.results())["participants"]["value"] == 0
    await story.ok(team.focal.post(f"/api/activities/{id}/submit"))
    assert (await story.results())["participants"]["value"] == 0
    await story.ok(story.ana.post(f"/api/activities/{id}/approve"))
    assert (await story.results())["participants"]["value"] == 10
    await story.ok(story.ana.post(f"/api/activities/{id}/reopen", json={"reason": "Faltan fotos"}))
    assert (await story.results())["participants"]["value"] == 0


async def test_a_programme_is_the_same_query_over_more_never_a_sum(story: Story) -> None:
    """The same place and the same ally in both editions are one; people and events are more."""
    ally = {"role": "ally", "name": "Club", "sector": "cso", "region": "PE-LMA"}
    first = await story.team("A")
    await story.approved(first, counts=[total(10)], parties=[ally])
    story.edition, story.edition_slug = await story.new_edition(template="ambassadors")
    second = await story.team("B", "PE-JUN")
    place = [{"name": "Plaza de Armas", "region": "PE-LMA"}]
    await story.approved(second, plan={"places": place}, counts=[total(5)], parties=[ally])
    results = await story.results(whole=True)
    assert results["activities"]["community-2030"] == {
        "participants": fig(15, "participation"),
        "communities": fig(1, "place"),
        "dialogues": fig(2, "event"),
        "organisations_mobilised": fig(0, "organisation"),
        "alliances": fig(2, "relation"),
    }
    assert results["allies"] == fig(1, "ally")
    assert results["regions"]["applied"] == fig(2, "region")


async def test_a_draft_edition_is_nobodys_business(story: Story) -> None:
    _, slug = await story.new_edition(state="draft")
    assert (await story.alone.visitor().get(f"/api/activities/editions/{slug}/results")).status_code == 404
    assert (await story.ana.get(f"/api/activities/editions/{slug}/results")).status_code == 200
    assert [e["slug"] for e in (await story.results(whole=True))["editions"]] == [story.edition_slug]


async def test_behind_a_figure_are_activities_never_persons(story: Story) -> None:
    team = await story.team()
    await story.approved(team, counts=[total(3)])
    path = f"/api/activities/editions/{story.edition_slug}/results"
    answer = await story.alone.visitor().get(f"{path}/community-2030.participants/behind")
    row = {
        "edition": story.edition_slug,
        "type": "community-2030",
        "region": "PE-LMA",
        "activities": 1,
        "organisations": 1,
    }
    assert answer.json() == {"figure": "community-2030.participants", "rows": [row]}
    assert (await story.alone.visitor().get(f"{path}/community-2030.nothing/behind")).status_code == 404
    for figure in (
        "participants",
        "allies",
        "training.sessions",
        "funnel.selected",
        "funnel.trained",
        "certificates.member",
    ):
        assert (await story.alone.visitor().get(f"{path}/{figure}/behind")).status_code == 200


async def test_open_data_is_a_spreadsheet(story: Story) -> None:
    team = await story.team()
    await story.approved(
        team, "sphere-of-action", counts=[total(9)], outputs=[{"name": "=cmd", "unit": "tree", "n": 4}]
    )
    answer = await story.alone.visitor().get(f"/api/activities/editions/{story.edition_slug}/results.csv")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "section;figure;part;value;unit;bound"
    assert "sphere-of-action;outputs;'=cmd;4;tree;exact" in lines
    assert "engagement;participants;;9;participation;exact" in lines
