"""Focal persons of the selected teams: each gets a mail with a link, chooses a password and is signed in."""

from cli.demo.plan.model import Edition, Team
from cli.demo.replay.client import Person
from cli.demo.replay.context import Replay
from cli.demo.replay.mailbox import accept, tokens
from cli.demo.replay.many import until

PASSWORDS_AT_ONCE = 3


async def welcome(replay: Replay, edition: Edition) -> dict[str, list[str]]:
    """The links of all who are waiting for one, once the mails of every selected team are there."""
    awaited = {t.focal.email for t in edition.selected if not replay.journal.has(f"account:{t.organisation_id}")}

    async def all_there() -> dict[str, list[str]]:
        found = await tokens(replay.visitor)
        return found if awaited <= set(found) else {}

    return await until("the invitations of the focal persons", all_there, 120) if awaited else {}


async def enter(replay: Replay, team: Team, links: dict[str, list[str]]) -> None:
    """Use the newest link; a run before may have used it already, then the password is known."""
    email = team.focal.email
    answer = await Person(replay.web).open(links[email][0])
    if answer:
        await accept(replay, email, links[email][0])
    else:
        await replay.person(email)


async def focal_person(replay: Replay, team: Team) -> Person:
    return await replay.person(team.focal.email)
