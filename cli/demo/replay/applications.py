"""The call: every application as its applicant sends it, with the secret link of its draft and without an account."""

from typing import Any
from uuid import UUID

from cli.demo.plan.model import Edition, Member, Refusal, Team
from cli.demo.replay.context import Replay
from cli.demo.replay.problems import Stopped

RULES = {
    "team_size": "min_members",
    "member_age": "min_member_age",
    "years_of_operation": "min_years_of_operation",
    "party": "no_party_affiliation",
}


async def apply(replay: Replay, edition: Edition, team: Team) -> None:
    applicant, path = replay.applicant(team.application_id), f"/api/applications/{team.application_id}"
    if replay.journal.resumed and await status_of(replay, team) not in (None, "draft"):
        return
    await applicant.put(path, application_body(edition.id, team))
    await applicant.post(f"{path}/submit")


async def status_of(replay: Replay, team: Team) -> str | None:
    applicant, path = replay.applicant(team.application_id), f"/api/applications/{team.application_id}"
    answer = await applicant.call("GET", path, (200, 401, 403, 404))
    return str(answer.json["status"]) if answer.status == 200 else None


async def be_refused(replay: Replay, edition: Edition, refusal: Refusal) -> None:
    """Submitting answers the rule that fails; the draft stays with its applicant."""
    team, rule = refusal.team, RULES[refusal.rule]
    applicant, path = replay.applicant(team.application_id), f"/api/applications/{team.application_id}"
    await applicant.put(path, application_body(edition.id, team))
    answer = await applicant.call("POST", f"{path}/submit", (422,), json={})
    codes = {error["code"] for error in answer.json["errors"]}
    if codes != {rule}:
        raise Stopped(f"The application {team.number} was to be refused by {rule}, not by {sorted(codes)}.")


def application_body(edition_id: UUID, team: Team, dated: bool = True) -> dict[str, Any]:
    """`dated`: in an edition entered afterwards the application states its day."""
    return {
        "edition_id": str(edition_id), "organisation_id": str(team.organisation_id),
        "organisation": {
            "name": team.name, "country": "PE", "region": team.region, "place": team.locality,
            "founded_on": team.founded_on.isoformat(), "operating_since": team.founded_on.isoformat(),
            "sphere": team.sphere, "sector": team.sector, "mandates": list(team.mandates), "links": [team.link],
            "volunteering": True, "volunteering_description": team.volunteering, "party_affiliation": team.party,
        },
        "members": [member_body(member, place == team.leader) for place, member in enumerate(team.members)],
        "focal_person": {"name": team.focal.name, "email": team.focal.email, "language": "es"},
        "channel": team.channel, "relayed_by": team.relayed_by or None,
        "consent": {"version": "1", "language": "es"}, "submitted_on": team.submitted_on.isoformat() if dated else None,
    }  # fmt: skip


def member_body(member: Member, leader: bool) -> dict[str, Any]:
    return {
        "id": str(member.id), "name": member.name, "birth_on": member.born_on.isoformat(), "gender": member.gender,
        "email": member.email, "leader": leader, "full_programme": True,
    }  # fmt: skip
