"""The selection: a reviewer's background research on every application, then the coordinator's decision and message."""

from cli.demo.plan.model import Edition, Team
from cli.demo.plan.seed import made_id
from cli.demo.replay.cast import COORDINATOR, REVIEWER
from cli.demo.replay.context import Replay


async def research(replay: Replay, team: Team) -> None:
    reviewer = await replay.person(REVIEWER.email)
    finding, note = team.finding
    body = {
        "application_id": str(team.application_id), "finding": finding, "note": note, "links": [team.link],
        "noted_on": team.decided_on.isoformat(),
    }  # fmt: skip
    await reviewer.put(f"/api/applications/notes/{made_id(team.decided_on, 'note', team.application_id)}", body)


async def decide(replay: Replay, edition: Edition) -> None:
    """All at once, as in the meeting; a team that is decided already is left out of a repetition."""
    coordinator = await replay.person(COORDINATOR.email)
    path = f"/api/applications/editions/{edition.id}"
    open_still = {
        row["id"]
        for row in await coordinator.pages("/api/applications", edition_id=str(edition.id))
        if row["status"] in ("submitted", "in_review")
    }
    for fate in ("selected", "waitlisted", "not_selected"):
        teams = [t for t in edition.teams if t.fate == fate and str(t.application_id) in open_still]
        if teams:
            body = {
                "application_ids": [str(team.application_id) for team in teams], "status": fate,
                "decided_on": teams[0].decided_on.isoformat(),
            }  # fmt: skip
            await coordinator.post(f"{path}/decide", body)
    await coordinator.post(f"{path}/notify")
