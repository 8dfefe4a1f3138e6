"""Corrections that a coordination team makes: each in the product, as its people do it, and in the books."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from cli.demo.plan.model import Activity, Team
from cli.demo.replay.activities import report_body
from cli.demo.replay.cast import COORDINATOR, DATA_REVIEWER
from cli.demo.replay.client import Person
from cli.demo.replay.context import Replay
from tests.stories.books import Book

REASON = "Corrección pedida por la organización."


@dataclass
class Editor:
    replay: Replay
    book: Book
    draw: random.Random

    async def coordinator(self) -> Person:
        return await self.replay.person(COORDINATOR.email)

    def pick[T](self, items: Any) -> T:
        chosen: T = self.draw.choice(sorted(items, key=str))
        return chosen

    def activity(self, *types: str, having: str = "tallies") -> Activity:
        found = [a for a in self.book.activities.values() if a.type in types and getattr(a, having)]
        chosen: Activity = self.draw.choice(sorted(found, key=lambda a: a.id))
        return chosen

    def presence(self, *modes: str) -> tuple[UUID, UUID]:
        """Somebody at a session that was not cancelled."""
        there = [key for key, mode in self.book.modes.items() if mode in modes and key[0] in self.book.sessions]
        return self.draw.choice(sorted(there))

    async def rewrite(self, activity: Activity, **changes: Any) -> None:
        """Reopened, sent back, written again and approved: the report says something else from then on."""
        self.book.change(activity.id, **changes)
        mine, path = await self.coordinator(), f"/api/activities/{activity.id}"
        await mine.post(f"{path}/reopen", {"reason": REASON})
        await mine.post(f"{path}/return", {"reason": REASON})
        await mine.put(f"{path}/report", report_body(self.book.activities[activity.id]))
        await mine.post(f"{path}/submit", {"on": activity.settled_on.isoformat()})
        await mine.post(f"{path}/approve", {"on": activity.settled_on.isoformat()})


async def correct_a_count(editor: Editor) -> str:
    activity = editor.activity("community-2030", "conferences-and-workshops", "sphere-of-action")
    people, *rest = activity.tallies
    await editor.rewrite(activity, tallies=(replace(people, n=people.n + editor.draw.randrange(1, 40)), *rest))
    return f"more people in {activity.title}"


async def correct_volunteers(editor: Editor) -> str:
    activity = editor.activity("my-world-2030")
    people, *rest = activity.tallies
    await editor.rewrite(activity, tallies=(replace(people, n=people.n + 2), *rest))
    return f"two more volunteers in {activity.title}"


async def drop_an_ally(editor: Editor) -> str:
    with_allies = [a for a in editor.book.activities.values() if any(o.role == "ally" for o in a.outsiders)]
    activity = editor.draw.choice(sorted(with_allies, key=lambda a: a.id))
    gone = next(o for o in activity.outsiders if o.role == "ally")
    await editor.rewrite(activity, outsiders=tuple(o for o in activity.outsiders if o is not gone))
    return f"an ally less in {activity.title}"


async def drop_a_facilitator(editor: Editor) -> str:
    activity = editor.activity("conferences-and-workshops", having="facilitators")
    await editor.rewrite(activity, facilitators=activity.facilitators[1:])
    return f"a facilitator less in {activity.title}"


async def drop_a_commitment(editor: Editor) -> str:
    activity = editor.activity("my-most-important-sdg", having="commitments")
    await editor.rewrite(activity, commitments=activity.commitments[1:])
    return f"a commitment less in {activity.title}"


async def reopen_a_report(editor: Editor) -> str:
    activity = editor.activity(*{a.type for a in editor.book.activities.values()})
    del editor.book.activities[activity.id]
    await (await editor.coordinator()).post(f"/api/activities/{activity.id}/reopen", {"reason": REASON})
    return f"{activity.title} ({activity.type}) counts no more"


async def reject_a_submission(editor: Editor) -> str:
    instance_id: str = editor.pick(editor.book.answers)
    del editor.book.answers[instance_id]
    reviewer = await editor.replay.person(DATA_REVIEWER.email)
    asked: dict[str, str | int] = {"edition_id": str(editor.book.edition.id), "q": instance_id, "limit": 1}
    row = (await reviewer.get("/api/surveys/submissions", **asked))["items"][0]
    assert row["instance_id"] == instance_id
    await reviewer.post(f"/api/surveys/submissions/{row['id']}/review", {"state": "rejected", "comment": REASON})
    return f"survey {instance_id} rejected"


async def withdraw_a_selection(editor: Editor) -> str:
    teams = [team for team in editor.book.edition.selected if team.organisation_id in editor.book.selected]
    team: Team = editor.draw.choice(teams)
    editor.book.selected.remove(team.organisation_id)
    on = team.decided_on.isoformat()
    path = f"/api/applications/{team.application_id}/withdraw"
    await (await editor.coordinator()).post(path, {"reason": REASON, "on": on})
    return f"{team.name} withdrew"


async def correct_attendance(editor: Editor) -> str:
    session, member = editor.presence("live")
    editor.book.modes[session, member] = "recording"
    path = f"/api/activities/sessions/{session}/attendance/{member}"
    await (await editor.coordinator()).put(path, {"mode": "recording"})
    return f"{member} saw the recording of {session}"


async def remove_attendance(editor: Editor) -> str:
    session, member = editor.presence("live", "recording", "cascade")
    del editor.book.modes[session, member]
    path = f"/api/activities/sessions/{session}/attendance/{member}"
    await (await editor.coordinator()).call("DELETE", path)
    return f"{member} was not in {session}"


async def cancel_a_session(editor: Editor) -> str:
    session: UUID = editor.pick(editor.book.sessions)
    editor.book.sessions.remove(session)
    await (await editor.coordinator()).post(f"/api/activities/sessions/{session}/cancel")
    return f"session {session} cancelled"


async def revoke_a_certificate(editor: Editor) -> str:
    kind, recipient, team = editor.pick(editor.book.certificates)
    editor.book.certificates.remove((kind, recipient, team))
    mine, whose = await editor.coordinator(), {} if kind == "organisation" else {"member_id": str(recipient)}
    asked: dict[str, str | int] = {"edition_id": str(editor.book.edition.id), "kind": kind, **whose}
    found = (await mine.get("/api/certificates", organisation_id=str(team), **asked))["items"]
    assert [one["status"] for one in found] == ["issued"]
    await mine.post(f"/api/certificates/{found[0]['id']}/revoke", {"reason": REASON})
    return f"{kind} certificate of {recipient} revoked"


Edit = Callable[[Editor], Awaitable[str]]
EDITS: tuple[Edit, ...] = (
    correct_a_count, correct_volunteers, drop_an_ally, drop_a_facilitator, drop_a_commitment, reopen_a_report,
    reject_a_submission, withdraw_a_selection, correct_attendance, remove_attendance, revoke_a_certificate,
    cancel_a_session,
)  # fmt: skip
