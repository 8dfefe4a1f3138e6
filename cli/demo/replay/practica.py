"""The living edition, as far as its first day: the call is open, and everybody has something to see and to do."""

from cli.demo.plan.living import NAME, SLUG, Living
from cli.demo.plan.model import Session, Team
from cli.demo.plan.seed import made_id
from cli.demo.replay import activities, applications, mailbox, setup, survey, texts
from cli.demo.replay.cast import ADMINISTRATOR, COORDINATOR, HELPER, REVIEWER
from cli.demo.replay.client import Person
from cli.demo.replay.context import Replay
from cli.demo.replay.many import until

CRITERIA = (("track-record", "Trayectoria", "Trajetória", "Track record"), ("team", "Equipo", "Equipe", "Team"))
QUESTION = "¿En qué comunidades trabajarían? La postulación nombra solo la región."
WHY = "Existimos hace un año, pero el equipo viene de una organización que tuvo seis."


async def open_programme(replay: Replay, living: Living) -> None:
    admin = await replay.person(ADMINISTRATOR.email)
    body = {"slug": SLUG, "name": NAME, "description": texts.PRACTICE, "country": "PE", "languages": ["es", "pt", "en"]}
    await admin.put(f"/api/applications/programmes/{living.programme_id}", body)
    await setup.known_as_staff(admin, living.programme_id)
    await setup.invite_staff(replay, living.programme_id)


async def open_edition(replay: Replay, living: Living) -> None:
    coordinator = await replay.person(COORDINATOR.email)
    body = setup.edition_body(living.programme_id, SLUG, NAME, living.stages)
    body["review"] = {"criteria": [{"key": key, "name": texts.named(*names)} for key, *names in CRITERIA]}
    await coordinator.put(f"/api/applications/editions/{living.edition_id}", body)
    await setup.use_types(coordinator, living.edition_id)


async def apply(replay: Replay, living: Living, team: Team) -> None:
    """As far as this team's application has come."""
    applicant, path = replay.applicant(team.application_id), f"/api/applications/{team.application_id}"
    if replay.journal.resumed and await applications.status_of(replay, team) not in (None, "draft"):
        return
    await applicant.put(path, applications.application_body(living.edition_id, team, dated=False))
    if team.fate == "exception":
        await applicant.post(f"{path}/request-exception", {"reason": WHY})
    elif team.fate != "draft":
        await applicant.post(f"{path}/submit")


async def judge(replay: Replay, living: Living) -> None:
    """Research, a review, a question, and two teams selected early."""
    reviewer, coordinator = await replay.person(REVIEWER.email), await replay.person(COORDINATOR.email)
    for team in (*living.team("noted"), *living.team("reviewed"), *living.team("asked"), *living.team("selected")):
        if await applications.status_of(replay, team) in ("submitted", "in_review"):
            body = {"application_id": str(team.application_id), "finding": team.finding[0], "note": team.finding[1]}
            await reviewer.put(f"/api/applications/notes/{made_id(living.start, 'note', team.application_id)}", body)
    for team in living.team("reviewed"):
        body = {
            "application_id": str(team.application_id),
            "state": "draft",
            "comment": "Equipo sólido.",
        }
        scores = {key: 4.0 for key, *_ in CRITERIA}
        id = made_id(living.start, "review", team.application_id)
        await reviewer.put(f"/api/applications/reviews/{id}", {**body, "scores": scores})
    for team in living.team("asked"):
        if await applications.status_of(replay, team) == "in_review":
            await coordinator.post(f"/api/applications/{team.application_id}/request-info", {"reason": QUESTION})
    ids = [str(team.application_id) for team in living.team("selected")]
    path = f"/api/applications/editions/{living.edition_id}"
    await coordinator.post(f"{path}/decide", {"application_ids": ids, "status": "selected"})
    await coordinator.post(f"{path}/notify")


async def welcome(replay: Replay, living: Living) -> None:
    """The first team's focal person and one of its ambassadors; a helper acts for the second team."""
    for team in living.team("selected"):
        await mailbox.enter(replay, team.focal.email)
    first, second = living.team("selected")
    await invite_member(replay, first, 1)
    await setup.invite(replay, living.programme_id, HELPER, second.organisation_id)


async def invite_member(replay: Replay, team: Team, place: int) -> None:
    """The focal person asks for an account of a member's own."""
    focal = await replay.person(team.focal.email)
    await focal.post(f"/api/applications/members/{team.members[place].id}/invite")
    await mailbox.enter(replay, team.members[place].email)


async def schedule(replay: Replay, living: Living, session: Session) -> None:
    coordinator = await replay.person(COORDINATOR.email)
    path = f"/api/activities/sessions/{session.id}"
    body = {
        "edition_id": str(living.edition_id), "title": session.title, "topics": [session.topic], "mode": "both",
        "starts_at": session.held_at.isoformat(), "minutes": session.minutes, "provider": "YABT",
        "speakers": [{"name": session.speaker, "sector": session.speaker_sector}],
        "join_link": f"https://example.org/sala/{session.number}",
    }  # fmt: skip
    await coordinator.put(path, body)
    if session.number == 0:
        people = [member for team in living.team("selected") for member in team.members]
        items = [{"member_id": str(m.id), "mode": "in_person" if i == 2 else "live"} for i, m in enumerate(people)]
        await until("the teams to be known to the training", lambda: recorded(coordinator, path, items))


async def recorded(coordinator: Person, path: str, items: list[dict[str, str]]) -> bool:
    answer = await coordinator.call("POST", f"{path}/attendance", (200, 404, 409, 422), json={"items": items})
    return answer.status == 200


async def take_surveys(replay: Replay, living: Living) -> None:
    """The form is open to everybody by its public link; two teams have a phone each, and have begun."""
    await survey.publish(replay, living.edition_id, living.form_id, public=True)
    for team in living.team("selected"):
        phone = await survey.hand_out(replay, living.edition_id, team)
        for one in (one for one in living.submissions if one.team is team):
            await survey.send(replay, phone, one)


def records(living: Living) -> int:
    """How many steps of the progress bar it takes."""
    return 5 + len(living.teams) + len(living.sessions) + len(living.activities)


async def run(replay: Replay, living: Living) -> None:
    replay.progress.say("La edición de práctica")
    await replay.once("practica:programme", lambda: open_programme(replay, living))
    await replay.once("practica:edition", lambda: open_edition(replay, living))
    teams = ((team.application_id, team) for team in living.teams)
    await replay.all("practica:apply", teams, lambda team: apply(replay, living, team))
    await replay.once("practica:judge", lambda: judge(replay, living))
    await replay.once("practica:welcome", lambda: welcome(replay, living))
    sessions = ((session.id, session) for session in living.sessions)
    await replay.all("practica:session", sessions, lambda session: schedule(replay, living, session))
    done = ((activity.id, activity) for activity in living.activities)
    await replay.all(
        "practica:activity", done, lambda one: activities.carry_out(replay, living.edition_id, one, dated=False)
    )
    await replay.once("practica:surveys", lambda: take_surveys(replay, living))
