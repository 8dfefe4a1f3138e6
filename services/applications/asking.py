"""Who is asking, and with which key: the start of every read."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import clock
from kit.auth import CLIENT, CLIENT_WRITER, Actor, CurrentActor, MaybeActor
from kit.db import Tx
from services.applications.models import Application, DraftKey
from services.applications.problems import WeakKey
from services.applications.rules.states import APPLICANT, REVIEWER, STAFF

STAFF_ROLES = ("administrator", "coordinator")
OWN_ROLES = ("focal_person", "helper")
KEY = re.compile(r"[A-Za-z0-9_-]{43,128}")


@dataclass(frozen=True)
class Asker:
    """`opened` is the application that the presented key opens; `key` is the key itself (never logged or stored)."""

    actor: Actor | None = None
    key: str | None = None
    opened: UUID | None = None

    @property
    def id(self) -> UUID | None:
        return self.actor.id if self.actor else None

    @property
    def client(self) -> bool:
        """A partner's program: it relays applications and reads back its own."""
        return bool(self.actor and self.actor.kind == CLIENT)

    def staff_of(self, programme: UUID) -> bool:
        return bool(self.actor and self.actor.has(programme, *STAFF_ROLES))

    def reviews(self, programme: UUID) -> bool:
        return bool(self.actor and self.actor.has(programme, "reviewer"))

    def acts_for(self, organisation: UUID) -> bool:
        return bool(self.actor and self.actor.acts_for(organisation, *OWN_ROLES))

    def owns(self, application: Application) -> bool:
        """As the applicant: by key, by grant for its organisation, or as the one who entered it."""
        if self.opened == application.id or (self.id and application.entered_by == self.id):
            return True
        return application.organisation_confirmed and self.acts_for(application.organisation_id)

    def may_write(self, application: Application) -> bool:
        """Whoever owns an application may, but for a client that was let in to read."""
        if self.actor is None or not self.client:
            return True
        return self.actor.as_client(application.programme_id, CLIENT_WRITER) is not None

    def roles(self, application: Application) -> frozenset[str]:
        roles = {STAFF} if self.staff_of(application.programme_id) else set()
        roles |= {APPLICANT} if self.owns(application) and self.may_write(application) else set()
        roles |= {REVIEWER} if self.reviews(application.programme_id) else set()
        return frozenset(roles)

    def sees_contacts(self, application: Application) -> bool:
        return bool(self.roles(application) & {STAFF, APPLICANT})

    def word(self, application: Application) -> str:
        """The role under which the history records what the asker does."""
        actor = self.actor
        if self.client:
            return "partner"
        if actor:
            for role in (*STAFF_ROLES, "reviewer"):
                if actor.has(application.programme_id, role):
                    return role
            for role in OWN_ROLES:
                if actor.acts_for(application.organisation_id, role):
                    return role
        return "applicant"


SYSTEM = Asker()


def new_key() -> str:
    """256 bits, fit for a link."""
    return secrets.token_urlsafe(32)


def key_hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


async def open_with(tx: AsyncSession, key: str, actor: Actor | None = None) -> Asker:
    """The asker who holds this key; a key that was mailed proves the contact when it is used."""
    row = await tx.scalar(select(DraftKey).where(col(DraftKey.key_hash) == key_hash(key)))
    if row and row.mailed:
        application = await tx.get(Application, row.application_id)
        if application and application.contact_confirmed_at is None:
            application.contact_confirmed_at = clock.now()
    return Asker(actor, key, row.application_id if row else None)


async def asker(tx: Tx, actor: MaybeActor, x_draft_key: Annotated[str | None, Header()] = None) -> Asker:
    if x_draft_key is None:
        return Asker(actor)
    if not KEY.fullmatch(x_draft_key):
        raise WeakKey()
    return await open_with(tx, x_draft_key, actor)


async def signed_in(actor: CurrentActor) -> Asker:
    """For what only an account may do: a draft's key is of no use there."""
    return Asker(actor)


CurrentAsker = Annotated[Asker, Depends(asker)]
SignedIn = Annotated[Asker, Depends(signed_in)]
