"""The coordination team sets up the programme: who carries it, who works in it, and each edition's rules and types."""

from typing import Any
from uuid import UUID

from cli.demo.plan.model import Edition, Partner, Stage
from cli.demo.plan.outsiders import FIRST_DAY
from cli.demo.plan.seed import made_id
from cli.demo.plan.words import MANDATES
from cli.demo.replay import texts
from cli.demo.replay.cast import ADMINISTRATOR, COORDINATOR, STAFF, Actor
from cli.demo.replay.client import Person
from cli.demo.replay.context import Replay
from cli.demo.replay.mailbox import accept, token_for
from cli.demo.replay.many import until
from cli.demo.replay.problems import Refused

TEMPLATE = "ambassadors"


async def make_programme(replay: Replay) -> None:
    plan = replay.plan
    admin = await replay.person(ADMINISTRATOR.email)
    owners = [{"name": partner.name} for partner in plan.partners if partner.kind == "owner"]
    body = {
        "slug": plan.slug, "name": plan.name, "description": texts.PROGRAMME, "owners": owners, "country": "PE",
        "languages": ["es", "pt", "en"],
    }  # fmt: skip
    await admin.put(f"/api/applications/programmes/{plan.programme_id}", body)
    await known_as_staff(admin, plan.programme_id)


async def known_as_staff(person: Person, programme_id: UUID) -> None:
    """Whoever makes a programme becomes its coordinator by an event, a moment later."""

    async def coordinator() -> bool:
        grants = (await person.get("/api/gateway/session"))["grants"]
        return any(g["role"] == "coordinator" and g["programme_id"] == str(programme_id) for g in grants)

    await until("the role in the new programme", coordinator)


async def invite(replay: Replay, programme_id: UUID, actor: Actor, organisation_id: UUID | None = None) -> None:
    """By the administrator; the person follows the link of the mail."""
    admin = await replay.person(ADMINISTRATOR.email)
    id = made_id(FIRST_DAY, "invitation", programme_id, actor.email, organisation_id or "")
    body = {
        "email": actor.email, "name": actor.name, "roles": [actor.role], "programme_id": str(programme_id),
        "organisation_id": str(organisation_id) if organisation_id else None,
    }  # fmt: skip
    try:
        await admin.put(f"/api/gateway/invitations/{id}", body)
    except Refused as refusal:
        if refusal.code != "invitation_closed":  # a run before came as far as using it
            raise
        return
    await accept(replay, actor.email, await token_for(replay, actor.email))


async def invite_staff(replay: Replay, programme_id: UUID) -> None:
    for actor in STAFF:
        await invite(replay, programme_id, actor)


async def add_partner(replay: Replay, partner: Partner) -> None:
    coordinator = await replay.person(COORDINATOR.email)
    body = {
        "programme_id": str(replay.plan.programme_id), "name": partner.name, "kind": partner.kind,
        "contributions": list(partner.gives), "brief": partner.about,
    }  # fmt: skip
    await coordinator.put(f"/api/applications/partners/{partner.id}", body)


async def make_edition(replay: Replay, edition: Edition) -> None:
    coordinator = await replay.person(COORDINATOR.email)
    body = edition_body(replay.plan.programme_id, edition.slug, edition.name, edition.stages)
    await coordinator.put(f"/api/applications/editions/{edition.id}", body | {"entered_afterwards": True})
    await use_types(coordinator, edition.id)


async def close_edition(replay: Replay, edition: Edition) -> None:
    """All of it is entered: it takes no more applications."""
    coordinator = await replay.person(COORDINATOR.email)
    await coordinator.call("PATCH", f"/api/applications/editions/{edition.id}", json={"state": "closed"})


def edition_body(programme_id: UUID, slug: str, name: dict[str, str], stages: tuple[Stage, ...]) -> dict[str, Any]:
    return {
        "programme_id": str(programme_id), "slug": slug, "name": name, "summary": texts.SUMMARY,
        "time_zone": "America/Lima", "countries": ["PE"], "languages": ["es", "pt", "en"], "unit": "organisation",
        "enrolment": "selective", "state": "published", "stages": [stage_body(stage) for stage in stages],
        "eligibility": texts.ELIGIBILITY,
        "mandates": [{"key": key, "name": texts.named(*names)} for key, names in MANDATES.items()],
        "consents": [{"version": "1", "text": texts.CONSENT}],
    }  # fmt: skip


def stage_body(stage: Stage) -> dict[str, Any]:
    return {
        "key": stage.key, "kind": stage.key, "name": texts.named(*texts.STAGES[stage.key]),
        "opens_on": stage.opens_on.isoformat(), "closes_on": stage.closes_on.isoformat(),
    }  # fmt: skip


async def use_types(coordinator: Person, edition_id: UUID) -> None:
    """Peru's six activity types are one configuration, ready to be used."""

    async def known() -> bool:
        path = f"/api/activities/editions/{edition_id}/types/use-template"
        return (await coordinator.call("POST", path, (200, 201, 404), json={"template": TEMPLATE})).status != 404

    await until("the edition to be known to the activities", known)
