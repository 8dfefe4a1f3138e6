"""Facts of other services: twice, late, out of order, before what they speak of; and what we keep of persons."""

from typing import Any

from sqlalchemy import select

from contracts.applications import PersonErased
from contracts.surveys import SubmissionsCounted
from kit.ids import uuid7
from services.activities.models import FollowUp, Member, RosterPlace, TeamAssessment
from tests.activities.story import Story, Team, fig, total
from tests.support.alone import Alone


async def test_the_newest_fact_wins_in_any_order(story: Story) -> None:
    team = await story.team(status="selected")
    await story.applies(team, "withdrawn", 3)
    await story.applies(team, "in_review", 2)
    assert (await story.results())["funnel"]["selected"] == fig(0, "organisation")
    issued = await story.certificate(team, "organisation", version=5)
    await story.alone.tell(issued.model_copy(update={"status": "revoked", "version": 4}))
    assert (await story.results())["certificates"]["organisation"] == fig(1, "certificate")


async def test_totals_of_a_survey_are_replaced_never_added(story: Story) -> None:
    form = uuid7()
    team = await story.team()
    for version, n in ((1, 10), (3, 30), (2, 20), (3, 30)):
        await story.counted(team, n, version, form)
    await story.counted(None, 4, 1, form)
    assert (await story.results())["survey"]["submissions"] == fig(34, "submission")


async def test_a_roster_may_come_before_its_edition_and_application(alone: Alone) -> None:
    story = Story(alone, uuid7(), "x", alone.client())
    team = Team("Pronto", "PE-LIM", members=[uuid7(), uuid7()])
    await alone.tell(story.roster(team, version=2), story.roster(team, version=1))
    async with alone.runtime.sessions() as tx:
        rows = (await tx.scalars(select(RosterPlace).where(RosterPlace.application_id == team.application))).all()
    assert {row.member_id for row in rows} == set(team.members)


async def test_a_roster_is_replaced_and_whoever_took_part_stays(story: Story) -> None:
    team = await story.team()
    session = await story.session()
    await story.attended(session, team.members[2])
    gone = team.members.pop()
    await story.alone.tell(story.roster(team, version=2))
    assert (await story.results())["training"]["members"] == fig(1, "person")
    answer = await story.ana.put(f"/api/activities/sessions/{session}/attendance/{gone}", json={"mode": "live"})
    assert answer.status_code == 404


async def test_an_event_twice_changes_nothing(story: Story) -> None:
    id = uuid7()
    event = SubmissionsCounted(
        form_id=uuid7(), form_key="my-world-2030", edition_id=story.edition, programme_id=story.programme,
        organisation_id=None, counted=7, left_out=0, choices={}, version=1,
    )  # fmt: skip
    for _ in range(3):
        await story.alone.deliver(id, event)
    assert (await story.results())["survey"]["submissions"] == fig(7, "submission")


async def test_an_erased_person_leaves_no_text_and_stays_counted(story: Story) -> None:
    team = await story.team(members=("Luz Quispe", "Omar", "Inés"))
    luz = team.members[0]
    session = await story.session()
    await story.attended(session, luz)
    path = f"/api/activities/editions/{story.edition}"
    comment = {"positive": True, "comment": "Luz Quispe faltó por enfermedad"}
    await story.ok(team.focal.put(f"{path}/assessments/{luz}", json=comment))
    answers = {"applied": "Luz dio un taller", "commitment": "Seguir", "answered_on": "2016-08-02"}
    await story.ok(story.ana.put(f"{path}/follow-ups/{luz}", json=answers))
    del story.alone.directory.members[luz]
    await story.alone.tell(PersonErased(member_id=luz))
    await story.alone.tell(story.roster(team, version=2))
    async with story.alone.runtime.sessions() as tx:
        assert (await tx.get(Member, luz)).model_dump() == {"id": luz, "name": None, "erased": True}
        assessment = await tx.scalar(select(TeamAssessment).where(TeamAssessment.member_id == luz))
        assert (assessment.positive, assessment.comment) == (True, None)
        follow_up = await tx.scalar(select(FollowUp).where(FollowUp.member_id == luz))
        assert (follow_up.applied, follow_up.commitment) == ("", "")
    items = (await story.ok(story.ana.get(f"/api/activities/sessions/{session}/attendance")))["items"]
    assert [(i["member_name"], i["mode"]) for i in items] == [(None, "live")]
    assert (await story.results())["training"]["members"] == fig(1, "person")


async def test_a_name_that_arrives_after_the_erasure_is_not_kept(story: Story) -> None:
    luz = uuid7()
    await story.alone.tell(PersonErased(member_id=luz))
    team = Team("Tarde", "PE-LIM", members=[luz])
    story.alone.directory.members[luz] = {"name": "Luz", "organisation_id": str(team.id)}
    await story.alone.tell(story.roster(team))
    async with story.alone.runtime.sessions() as tx:
        assert (await tx.get(Member, luz)).name is None


async def test_what_we_tell_names_nobody(story: Story) -> None:
    team = await story.team("Rímac Joven", members=("Luz Quispe", "Omar", "Inés"))
    session = await story.session()
    await story.attended(session, team.members[0])
    await story.ok(
        team.focal.put(
            f"/api/activities/editions/{story.edition}/assessments/{team.members[0]}",
            json={"positive": True, "comment": "Luz Quispe es puntual"},
        )
    )
    await story.approved(team, counts=[total(5)], facilitators=[str(team.members[0])])
    told: Any = str(await story.alone.told())
    assert [name for name in ("Luz", "Quispe", "Rímac", "puntual") if name in told] == []


async def test_types_are_told_with_their_names_and_what_is_required(story: Story) -> None:
    path = f"/api/activities/editions/{story.edition}/types"
    body = {"name": {"es": "Feria", "en": "Fair"}, "method_group": "project", "required": False, "position": 9}
    await story.ok(story.ana.put(f"{path}/feria", json=body))
    told = (await story.alone.told("activities.types.configured"))[0]
    assert (told["keys"][-1], told["names"]["feria"], told["version"]) == ("feria", {"es": "Feria", "en": "Fair"}, 2)
    assert (len(told["keys"]), len(told["required"])) == (7, 6)
    await story.ok(story.ana.delete(f"{path}/feria"))
    team = await story.team()
    await story.planned(team)
    answer = await story.ana.delete(f"{path}/community-2030")
    assert (answer.status_code, answer.json()["code"]) == (409, "type_in_use")
    assert (await team.focal.put(f"{path}/feria", json=body)).status_code == 403
    assert len((await story.ok(team.focal.get(path)))["items"]) == 6
