"""Capacity building: sessions, attendance as the partner's platform and the teams tell it, and what leaders assess."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from cli.demo.plan.model import Assessment, Attendance, Edition, Session
from cli.demo.replay.cast import COORDINATOR, HELPER
from cli.demo.replay.context import Replay
from cli.demo.replay.many import until
from cli.demo.replay.problems import Stopped

PLATFORM = "Young Americas Business Trust (YABT)"
SPOKEN = {"live": "en vivo", "recording": "grabación"}
HELPED = 2  # teams with a helper
CSV = {"Content-Type": "text/csv; charset=utf-8"}
GUEST = ";Invitada de la plataforma;;en vivo"


async def schedule(replay: Replay, edition: Edition, session: Session) -> None:
    coordinator = await replay.person(COORDINATOR.email)
    body = {
        "edition_id": str(edition.id), "title": session.title, "topics": [session.topic], "mode": "online",
        "starts_at": session.held_at.isoformat(), "minutes": session.minutes,
        "speakers": [{"name": session.speaker, "sector": session.speaker_sector}],
        "provider": PLATFORM, "platform": "Webinar",
        "recording_link": f"https://example.org/grabaciones/{edition.slug}/{session.number}",
    }  # fmt: skip
    await coordinator.put(f"/api/activities/sessions/{session.id}", body)


async def import_attendance(replay: Replay, edition: Edition, session: Session) -> None:
    """The file of the partner's platform. One line is of a guest whom no team enrolled: it is answered as such."""
    coordinator = await replay.person(COORDINATOR.email)
    seen = [one for one in edition.attendance if one.session_id == session.id and one.mode in SPOKEN]
    lines = ["id;nombre;organización;modalidad", *(f"{one.member_id};;;{SPOKEN[one.mode]}" for one in seen), GUEST]
    path = f"/api/activities/sessions/{session.id}/attendance/import"
    content = "\r\n".join(lines).encode()

    async def readable() -> bool:
        return bool((await coordinator.upload(f"{path}?preview=true", content, CSV))["failed"] == 1)

    await until("the rosters to be known to the training", readable)
    answer = await coordinator.upload(path, content, CSV)
    if (answer["stored"], answer["failed"]) != (len(seen), 1):
        reasons = [row for row in answer["rows"] if not row["ok"]][:3]
        raise Stopped(f"The attendance of {session.title} was not taken as sent: {reasons}.")


def taught(edition: Edition) -> dict[UUID, list[Attendance]]:
    """Organisation → what its members heard from a teammate."""
    found: dict[UUID, list[Attendance]] = defaultdict(list)
    for one in edition.attendance:
        if one.mode == "cascade":
            found[one.organisation_id].append(one)
    return found


async def enter_cascade(replay: Replay, heard: Iterable[Attendance]) -> None:
    """The coordination types the lists that teams have sent, session by session."""
    coordinator = await replay.person(COORDINATOR.email)
    lists: dict[UUID, list[dict[str, str]]] = defaultdict(list)
    for one in heard:
        taught_by = {"by_member_id": str(one.taught_by)}
        lists[one.session_id].append({"member_id": str(one.member_id), "mode": "cascade", **taught_by})
    for session_id, items in lists.items():
        await coordinator.post(f"/api/activities/sessions/{session_id}/attendance", {"items": items})


async def tell_cascade(replay: Replay, email: str, heard: Iterable[Attendance]) -> None:
    """The focal person says whom a teammate has trained."""
    person = await replay.person(email)
    for one in heard:
        body = {"mode": "cascade", "by_member_id": str(one.taught_by)}
        await person.put(f"/api/activities/sessions/{one.session_id}/attendance/{one.member_id}", body)


def followed_up(edition: Edition) -> list[UUID]:
    """Members of the teams that a helper acts for, who took part in a session."""
    helped = {team.organisation_id for team in edition.selected[:HELPED]}
    return sorted({one.member_id for one in edition.attendance if one.organisation_id in helped})


async def follow_up(replay: Replay, edition: Edition, member_id: UUID) -> None:
    """Seven days after the last session, asked by phone: the helper writes down what the member answers."""
    helper = await replay.person(HELPER.email)
    day = edition.sessions[-1].held_at.date() + timedelta(days=6)  # the evening in Lima was the day before in UTC
    body = {
        "applied": "Compartí la sesión con mi organización.", "commitment": "Preparar el diálogo de nuestra comunidad.",
        "needs": "Material impreso.", "answered_on": day.isoformat(),
    }  # fmt: skip
    await helper.call("PUT", f"/api/activities/editions/{edition.id}/follow-ups/{member_id}", json=body)


def assessed(edition: Edition) -> dict[UUID, list[Assessment]]:
    found: dict[UUID, list[Assessment]] = defaultdict(list)
    for one in edition.assessments:
        found[one.organisation_id].append(one)
    return found


async def assess(replay: Replay, edition: Edition, email: str, judged: Iterable[Assessment]) -> None:
    """The team leader's view of each member, entered for the leader by the focal person."""
    person = await replay.person(email)
    items: list[dict[str, Any]] = [
        {"member_id": str(one.member_id), "positive": one.positive, "assessed_on": one.assessed_on.isoformat()}
        for one in judged
    ]
    await person.post(f"/api/activities/editions/{edition.id}/assessments", {"items": items})
