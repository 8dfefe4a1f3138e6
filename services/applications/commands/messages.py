"""Messages to the focal person: written with the change that causes them, sent by a job."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from kit.jobs import enqueue
from services.applications.models import Application, Edition, Message
from services.applications.texts import TEXTS, pick

LINK = "{link}"


async def write(
    tx: AsyncSession, application: Application, edition: Edition, kind: str, reason: str | None = None
) -> Message:
    """One message, queued. `kind` names its texts; the secret link is made and filled in when it is sent."""
    language = str(application.focal_person.get("language") or "es")
    words = {**words_of(application, edition, language), "reason": reason or ""}
    message = Message(
        application_id=application.id,
        key=f"{kind}:{application.id}:{application.version}",
        kind=kind,
        language=language,
        subject=TEXTS.get(language, f"mails.{kind}.subject", **words),
        body=TEXTS.get(language, f"mails.{kind}.body", **words),
        state="queued" if application.focal_person.get("email") else "no_address",
    )
    tx.add(message)
    await tx.flush()
    if message.state == "queued":
        await send_later(tx, message.id, application.programme_id)
    return message


def words_of(application: Application, edition: Edition, language: str) -> dict[str, str]:
    return {
        "person": application.focal_person.get("name") or "",
        "organisation": application.name,
        "edition": pick(edition.name, language),
        "code": application.code or "",
        "link": LINK,
    }


async def send_later(tx: AsyncSession, message_id: UUID, programme_id: UUID) -> None:
    key = f"message:{message_id}"
    await enqueue(tx, "send_message", {"message_id": str(message_id)}, key=key, programme_id=programme_id)
