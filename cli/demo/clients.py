"""The demo's partner: a client that may do everything that partners may, in the practice programme."""

from typing import Any
from uuid import UUID

from cli.demo.plan.living import SLUG, Living
from cli.demo.plan.seed import made_id
from cli.demo.replay.client import Person
from cli.demo.replay.context import Replay

NAME, KEPT, CLIENTS = "Interquorum Network", "client:secret", "/api/gateway/clients"
SCOPES = ["activities:read", "activities:write", "applications:read", "applications:write", "surveys:read"]


async def clients(replay: Replay, coordinator: Person, living: Living) -> list[dict[str, Any]]:
    """Made once; the secret is told once, so it is kept with the journal's other secrets."""
    id = made_id(living.start, SLUG, "client")
    if not replay.journal.get(KEPT):
        replay.journal.keep(KEPT, await secret_of(coordinator, id, living.programme_id))
    programme = {"programme": SLUG, "programme_id": str(living.programme_id), "edition_id": str(living.edition_id)}
    return [{"client_id": str(id), "client_secret": replay.journal.get(KEPT), "scopes": SCOPES, **programme}]


async def secret_of(coordinator: Person, id: UUID, programme_id: UUID) -> str:
    """The first secret; when its answer was lost, another one in the place of all before."""
    body = {"programme_id": str(programme_id), "name": NAME, "scopes": SCOPES}
    made = await coordinator.put(f"{CLIENTS}/{id}", body)
    if made["client_secret"]:
        return str(made["client_secret"])
    for secret in made["secrets"]:
        await coordinator.post(f"{CLIENTS}/{id}/secrets/{secret['id']}/retire")
    return str((await coordinator.post(f"{CLIENTS}/{id}/secrets"))["client_secret"])
