"""Slow work: mails."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from kit import clock
from kit.jobs import Work
from kit.mail import Mail
from services.applications.asking import key_hash, new_key
from services.applications.commands.messages import LINK
from services.applications.models import Application, DraftKey, Edition, Message


async def send_message(work: Work) -> dict[str, str]:
    """One message to the focal person's address as it is now; once, unless the process dies in between."""
    id = UUID(work.args["message_id"])
    async with work.sessions.begin() as tx:
        mail = await prepare(tx, id, work.runtime.settings.origin)
    if mail is None:
        return {"state": "skipped"}
    await work.runtime.mailer.send(mail)
    async with work.sessions.begin() as tx:
        message = await tx.get_one(Message, id)
        message.state, message.sent_at = "sent", clock.now()
    return {"state": "sent"}


async def prepare(tx: AsyncSession, id: UUID, origin: str) -> Mail | None:
    """The mail, with a link of its own: only the hash of its key is kept, so a stored message opens nothing."""
    message = await tx.get(Message, id, with_for_update=True)
    if message is None or message.state != "queued":
        return None
    application = await tx.get_one(Application, message.application_id)
    address = application.focal_person.get("email")
    if not address:
        message.state = "no_address"
        return None
    body = message.body
    if LINK in body:
        edition = await tx.get_one(Edition, application.edition_id)
        body = body.replace(LINK, mailed_link(tx, application, edition, origin))
    return Mail(address, message.subject.replace("\n", " ").replace("\r", " "), body)


def mailed_link(tx: AsyncSession, application: Application, edition: Edition, origin: str) -> str:
    key = new_key()
    tx.add(DraftKey(application_id=application.id, key_hash=key_hash(key), mailed=True))
    return f"{origin}/calls/{edition.slug}/applications/{key}"
