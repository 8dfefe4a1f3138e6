"""Slow work of the gateway: mails after the commit, and the sweep of what has ended."""

from typing import Any
from uuid import UUID

from gateway import sids
from gateway.commands import clients, links, sessions
from gateway.models import Account, FollowedProgramme, OneTimeLink
from kit import clock
from kit.jobs import Work
from kit.mail import Mail


async def send_mail(work: Work) -> dict[str, Any]:
    """The mail of a one-time link. Nothing is sent for a link without a person, or that was used or sent anew."""
    async with work.sessions() as tx:
        link = await tx.get(OneTimeLink, UUID(work.args["link_id"]))
        account = await tx.get(Account, link.account_id) if link and link.account_id else None
        programme = await tx.get(FollowedProgramme, link.programme_id) if link and link.programme_id else None
    address = account.email if account else (link.email if link else None)
    if link is None or not address or link.used_at or link.revoked_at or link.expires_at < clock.now():
        return {"sent": 0}
    name = (account.name if account else link.name) or ""
    await work.runtime.mailer.send(write(work, link, address, name, programme))
    return {"sent": 1}


def write(work: Work, link: OneTimeLink, address: str, name: str, programme: FollowedProgramme | None) -> Mail:
    settings, texts = work.runtime.settings, work.runtime.texts
    template, lang = work.args["template"], link.locale
    names = programme.name if programme else {}
    values = {
        "name": name,
        "programme": names.get(lang) or next(iter(names.values()), "Tinkuy"),
        "link": sids.link_url(settings, sids.link_token(settings, link.id, link.turn)),
        "origin": settings.origin,
        "until": link.expires_at.date().isoformat(),
    }
    return Mail(
        address,
        texts.get(lang, f"mails.{template}.subject", **values),
        texts.get(lang, f"mails.{template}.body", **values),
    )


async def sweep(work: Work) -> dict[str, Any]:
    async with work.sessions.begin() as tx:
        return {
            "sessions": await sessions.sweep(tx, work.runtime.settings),
            "links": await links.sweep(tx),
            "tokens": await clients.sweep(tx),
        }
