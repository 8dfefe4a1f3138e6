"""Reading one's mail: invitations come with a one-time link."""

from cli.demo.replay.cast import PASSWORD
from cli.demo.replay.client import Caller, Person
from cli.demo.replay.context import Replay
from cli.demo.replay.many import until

MAILBOX = "/api/gateway/mailbox"


async def tokens(visitor: Caller) -> dict[str, list[str]]:
    """Address → the tokens of its one-time links, the newest first."""
    found: dict[str, list[str]] = {}
    for mail in (await visitor.get(MAILBOX, limit=500))["items"]:
        links = [link for link in mail["links"] if "/enter#" in link]
        found.setdefault(mail["to"].lower(), []).extend(link.partition("#")[2] for link in links)
    return found


async def token_for(visitor: Caller, email: str) -> str:
    """The newest link that was mailed to that address; mails are sent by a job, so it may take a moment."""

    async def newest() -> str | None:
        mails = (await visitor.get(MAILBOX, to=email, limit=5))["items"]
        links = [link for mail in mails for link in mail["links"] if "/enter#" in link]
        return links[0].partition("#")[2] if links else None

    return await until(f"the invitation of {email}", newest)


async def accept(replay: Replay, email: str, token: str) -> Person:
    """Follow the link and choose the demo's password."""
    person = await Person(replay.web).accept(token, PASSWORD)
    replay.signed_in[email] = person
    return person
