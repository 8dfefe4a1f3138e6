"""Partners' clients: made and changed by staff, their secrets, and the tokens that they get for them."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy import event as orm
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from gateway import sids
from gateway.models import AccessToken, Client, ClientSecret
from gateway.partners.operations import SCOPES
from gateway.problems import ClientRevoked, FixedAtCreation, TwoSecrets, UnknownScope
from gateway.queries import check_staff
from gateway.schemas import ClientPut
from kit import clock
from kit.auth import Actor
from kit.problems import NotFound

LIFE = timedelta(minutes=10)
LIVE_AT_ONCE = 2
TOKENS_KEPT = 100  # of one client: a program that asks for a new one with each call fills no table


async def put_client(tx: AsyncSession, actor: Actor, id: UUID, body: ClientPut) -> tuple[Client, str | None]:
    """The second value is the first secret, the one time that it can be told."""
    check_staff(actor, body.programme_id)
    unknown = sorted(set(body.scopes) - set(SCOPES))
    if unknown:
        raise UnknownScope(scopes=unknown, known=", ".join(SCOPES))
    client = await tx.get(Client, id, with_for_update=True)
    scopes = sorted(set(body.scopes))
    if client is None:
        client = Client(id=id, created_by=actor.id, **{**body.model_dump(), "scopes": scopes})
        tx.add(client)
        await tx.flush()
        return client, add_secret(tx, client)
    check_mine(actor, client)
    check_open(client)
    if (client.programme_id, client.organisation_id) != (body.programme_id, body.organisation_id):
        raise FixedAtCreation()
    client.name, client.scopes = body.name, scopes
    forget(tx, client.id)
    return client, None


def add_secret(tx: AsyncSession, client: Client) -> str:
    secret = f"tks_{sids.new_secret()}"
    tx.add(ClientSecret(client_id=client.id, secret_hash=sids.digest(secret)))
    return secret


def check_mine(actor: Actor, client: Client) -> None:
    """A client of a programme in which the actor has nothing to say is not found."""
    check_staff(actor, client.programme_id)


def check_open(client: Client) -> None:
    if client.revoked_at:
        raise ClientRevoked()


async def find(tx: AsyncSession, actor: Actor, id: UUID) -> Client:
    client = await tx.get(Client, id, with_for_update=True)
    if client is None:
        raise NotFound()
    check_mine(actor, client)
    return client


async def new_secret(tx: AsyncSession, actor: Actor, id: UUID) -> tuple[Client, str]:
    """A second one beside the first, until that is retired."""
    client = await find(tx, actor, id)
    check_open(client)
    live = select(ClientSecret).where(col(ClientSecret.client_id) == id, col(ClientSecret.retired_at).is_(None))
    if len((await tx.scalars(live)).all()) >= LIVE_AT_ONCE:
        raise TwoSecrets()
    return client, add_secret(tx, client)


async def retire_secret(tx: AsyncSession, actor: Actor, id: UUID, secret_id: UUID) -> Client:
    """With the tokens that were given for it."""
    client = await find(tx, actor, id)
    secret = await tx.get(ClientSecret, secret_id)
    if secret is None or secret.client_id != id:
        raise NotFound()
    secret.retired_at = secret.retired_at or clock.now()
    await tx.execute(delete(AccessToken).where(col(AccessToken.secret_id) == secret_id))
    forget(tx, id)
    return client


async def revoke_client(tx: AsyncSession, actor: Actor, id: UUID) -> Client:
    """For good: its secrets and tokens end."""
    client = await find(tx, actor, id)
    client.revoked_at = client.revoked_at or clock.now()
    live = update(ClientSecret).where(col(ClientSecret.client_id) == id, col(ClientSecret.retired_at).is_(None))
    await tx.execute(live.values(retired_at=clock.now()))
    await tx.execute(delete(AccessToken).where(col(AccessToken.client_id) == id))
    forget(tx, id)
    return client


def forget(tx: AsyncSession, client_id: UUID) -> None:
    """After the commit. Other processes forget within 5 seconds."""
    bearers = tx.info.get("bearers")
    if bearers:
        orm.listen(tx.sync_session, "after_commit", lambda _: bearers.forget(client_id), once=True)


@dataclass(frozen=True)
class Proven:
    client: Client
    secret: ClientSecret


async def prove(tx: AsyncSession, client_id: str, secret: str) -> Proven | None:
    """The client whose secret that is. The secret has 256 bits, so one fast hash is enough and tells no times."""
    joined = select(ClientSecret, Client).join(Client, col(Client.id) == col(ClientSecret.client_id))
    live = col(ClientSecret.retired_at).is_(None), col(Client.revoked_at).is_(None)
    found = (await tx.execute(joined.where(col(ClientSecret.secret_hash) == sids.digest(secret), *live))).first()
    if found is None or not hmac.compare_digest(str(found[1].id).encode(), client_id.lower().encode()):
        return None
    return Proven(found[1], found[0])


async def give_token(tx: AsyncSession, proven: Proven, scopes: list[str]) -> str:
    token, now = f"tka_{secrets.token_urlsafe(32)}", clock.now()
    owner = {"client_id": proven.client.id, "secret_id": proven.secret.id}
    tx.add(AccessToken(token_hash=sids.digest(token), scopes=scopes, expires_at=now + LIFE, **owner))
    proven.secret.used_at = now
    await tx.flush()
    newest = select(col(AccessToken.id)).where(col(AccessToken.client_id) == proven.client.id)
    older = newest.order_by(col(AccessToken.id).desc()).offset(TOKENS_KEPT)
    await tx.execute(delete(AccessToken).where(col(AccessToken.id).in_(older)))
    return token


async def sweep(tx: AsyncSession) -> int:
    gone = delete(AccessToken).where(col(AccessToken.expires_at) < clock.now())
    return len((await tx.scalars(gone.returning(col(AccessToken.id)))).all())


async def shown(tx: AsyncSession, client: Client) -> dict[str, Any]:
    await tx.flush()
    return (await with_secrets(tx, [client]))[0]


async def with_secrets(tx: AsyncSession, clients: list[Client]) -> list[dict[str, Any]]:
    rows = select(ClientSecret).where(col(ClientSecret.client_id).in_([c.id for c in clients]))
    found = (await tx.scalars(rows.order_by(col(ClientSecret.id)))).all()
    return [{**c.model_dump(), "secrets": [s for s in found if s.client_id == c.id]} for c in clients]
