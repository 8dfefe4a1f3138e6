"""Focal persons of the selected teams: each gets a mail with a link; who goes on chooses a password and signs in."""

from cli.demo.plan.model import Edition, Team
from cli.demo.replay.client import Person
from cli.demo.replay.context import Replay
from cli.demo.replay.mailbox import accept, tokens
from cli.demo.replay.many import until

MAILS_SECONDS = 300


def acting(edition: Edition) -> list[Team]:
    """The teams that have anything to tell; the others never answered their invitation."""
    told = {one.organisation_id for one in edition.assessments} | {a.lead.organisation_id for a in edition.activities}
    return [team for team in edition.selected if team.organisation_id in told]


async def welcome(replay: Replay, edition: Edition) -> dict[str, str]:
    """The newest link of each who is waiting for one, once all the mails are there."""
    awaited = {t.focal.email for t in acting(edition) if not replay.journal.has(f"account:{t.organisation_id}")}

    async def all_there() -> dict[str, str]:
        found = await tokens(replay.visitor)
        return {email: links[0] for email, links in found.items()} if awaited <= set(found) else {}

    return await until("the invitations of the focal persons", all_there, MAILS_SECONDS) if awaited else {}


async def begin(replay: Replay, team: Team, links: dict[str, str]) -> None:
    """A run before may have used the link already: then the password is known."""
    email = team.focal.email
    if not replay.journal.resumed or await Person(replay.web).open(links[email]):
        await accept(replay, email, links[email])
    else:
        await replay.person(email)
