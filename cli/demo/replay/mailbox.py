"""Reading one's mail: invitations come with a one-time link."""

from cli.demo.replay.cast import PASSWORD
from cli.demo.replay.client import Caller, Person
from cli.demo.replay.context import Replay
from cli.demo.replay.many import until
from cli.demo.replay.problems import Refused

MAILBOX, ENTRY = "/api/gateway/mailbox", "/enter#"


async def tokens(visitor: Caller) -> dict[str, list[str]]:
    """Address → the tokens of its one-time links, the newest first."""
    found: dict[str, list[str]] = {}
    for mail in (await visitor.get(MAILBOX, limit=500))["items"]:
        for link in mail["links"]:
            if ENTRY in link:
                found.setdefault(mail["to"].lower(), []).append(link.partition("#")[2])
    return found


async def token_for(replay: Replay, email: str) -> str:
    """The newest link that was mailed to that address and can still be used; a job sends it, in a moment."""

    async def newest() -> str | None:
        for token in (await tokens(replay.visitor)).get(email, [])[:3]:
            if await Person(replay.web).open(token):
                return token
        return None

    return await until(f"the invitation of {email}", newest)


async def enter(replay: Replay, email: str) -> Person:
    """Follow the newest invitation; where a run before has done so, sign in."""
    if replay.journal.resumed:
        try:
            return await replay.person(email)
        except Refused:
            pass  # no password yet
    return await accept(replay, email, await token_for(replay, email))


async def accept(replay: Replay, email: str, token: str) -> Person:
    """Follow the link and choose the demo's password."""
    person = await Person(replay.web).accept(token, PASSWORD)
    replay.signed_in[email] = person
    return person
