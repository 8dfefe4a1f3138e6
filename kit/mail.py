"""Mail: by SMTP when `TINKUY_SMTP_URL` is set, else into a folder that the mailbox page of the demo shows."""

import asyncio
import json
import os
from dataclasses import asdict, dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

import aiosmtplib

from kit import clock
from kit.ids import uuid7
from kit.settings import Settings

KEPT = 500


@dataclass(frozen=True)
class Mail:
    to: str
    subject: str
    body: str


class Mailer(Protocol):
    async def send(self, mail: Mail) -> None: ...


class SmtpMailer:
    """`smtp://user:password@host:587` (STARTTLS when offered) or `smtps://…:465`."""

    def __init__(self, url: str, sender: str) -> None:
        parts = urlsplit(url)
        self.sender = sender
        self.options: dict[str, Any] = {
            "hostname": parts.hostname,
            "port": parts.port or (465 if parts.scheme == "smtps" else 587),
            "use_tls": parts.scheme == "smtps",
            "username": unquote(parts.username) if parts.username else None,
            "password": unquote(parts.password) if parts.password else None,
        }

    async def send(self, mail: Mail) -> None:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.sender, mail.to, mail.subject
        message.set_content(mail.body)
        await aiosmtplib.send(message, **self.options)


class FolderMailer:
    """One JSON file per mail, the newest 500, readable by the owner only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def send(self, mail: Mail) -> None:
        await asyncio.to_thread(self.write, mail)

    def write(self, mail: Mail) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        body = json.dumps({**asdict(mail), "sent_at": clock.now().isoformat()}, ensure_ascii=False)
        path = self.folder / f"{uuid7()}.json"
        beside = path.with_suffix(".new")  # renamed when it is whole: somebody may be reading the folder
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as out:
            out.write(body)
        beside.replace(path)
        for old in sorted(self.folder.glob("*.json"))[:-KEPT]:
            old.unlink(missing_ok=True)

    def list(self, limit: int = 100) -> list[dict[str, Any]]:
        """The newest first: {id, to, subject, body, sent_at}."""
        paths = sorted(self.folder.glob("*.json"), reverse=True)[:limit] if self.folder.exists() else []
        found = ((path, read(path)) for path in paths)
        return [{"id": path.stem, **json.loads(text)} for path, text in found if text]


def read(path: Path) -> str:
    """Empty when it was just removed, as the oldest are."""
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        return ""


def mailer(settings: Settings) -> Mailer:
    if settings.smtp_url:
        return SmtpMailer(settings.smtp_url, settings.mail_from)
    return FolderMailer(settings.data / "mailbox")
