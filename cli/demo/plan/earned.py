"""Who has earned which certificate, by the records alone: so that the replay knows when all of them have arrived."""

from collections import defaultdict
from uuid import UUID

from cli.demo.plan.model import Edition
from cli.demo.plan.shape import TYPES


def trained_members(edition: Edition) -> set[UUID]:
    """Whoever saw every session, live or recorded."""
    seen: dict[UUID, set[UUID]] = defaultdict(set)
    for one in edition.attendance:
        if one.mode in ("live", "recording"):
            seen[one.member_id].add(one.session_id)
    return {member for member, sessions in seen.items() if len(sessions) == len(edition.sessions)}


def completed_teams(edition: Edition) -> set[UUID]:
    """Six of six in time: by the end of the window, or of the extension granted to the team."""
    closes, until = edition.stage("implementation").closes_on, {x.organisation_id: x.until for x in edition.extensions}
    types: dict[UUID, set[str]] = defaultdict(set)
    for activity in edition.activities:
        for team in activity.credited if activity.counts else ():
            if activity.done_on <= until.get(activity.lead.organisation_id, closes):
                types[team.organisation_id].add(activity.type)
    return {team for team, done in types.items() if len(done) == len(TYPES)}


def deserving_members(edition: Edition) -> set[UUID]:
    """Assessed well by their leader, in a team with an approved activity."""
    active = {team.organisation_id for a in edition.activities if a.counts for team in a.credited}
    return {a.member_id for a in edition.assessments if a.positive and a.organisation_id in active}


def earned(edition: Edition) -> dict[str, int]:
    return {
        "training": len(trained_members(edition)),
        "organisation": len(completed_teams(edition)),
        "member": len(deserving_members(edition)),
        "outstanding": 2,
    }
