"""`demo.json`: how to enter the demo, written anew at every start from what the product answers (0600)."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

from cli.demo.clients import clients
from cli.demo.plan.living import AMBASSADOR, FOCAL, SLUG, Living
from cli.demo.plan.model import Edition
from cli.demo.replay import survey
from cli.demo.replay.cast import ADMINISTRATOR, COORDINATOR, HELPER, PASSWORD, STAFF, Actor
from cli.demo.replay.client import Person
from cli.demo.replay.context import Replay
from cli.demo.replay.journal import write
from cli.demo.replay.problems import Refused
from kit.settings import Settings

WRONG_PASSWORD = 401
KINDS = ("training", "organisation", "member", "outstanding")


async def write_demo_json(settings: Settings, replay: Replay, living: Living) -> None:
    """Anew; where the coordinator's password was changed since, the last one with the address of today."""
    path = settings.data / "demo.json"
    try:
        told = await how_to_enter(settings.origin, replay, living)
    except Refused as refusal:
        if refusal.status != WRONG_PASSWORD or not path.exists():
            raise
        told = json.loads(path.read_text("utf-8").replace(*old_and_new(path, settings.origin)))
    write(path, json.dumps(told, ensure_ascii=False, indent=2) + "\n")


def old_and_new(path: Path, origin: str) -> tuple[str, str]:
    return json.loads(path.read_text("utf-8"))["url"], origin


async def how_to_enter(origin: str, replay: Replay, living: Living) -> dict[str, Any]:
    """Asks as the demo's coordinator; the address of the phone is kept from when it was made."""
    coordinator, plan = await replay.person(COORDINATOR.email), replay.plan
    return {
        "url": origin,
        "clients": await clients(replay, coordinator, living),
        "people": people(plan.slug, plan.editions[-1]) + people(SLUG),
        "openrosa_url": origin + survey.Phone(phone_of(replay, living), survey.VERSION).path,
        "form_ids": await form_ids(coordinator, living.edition_id),
        "certificates": [one for edition in plan.editions for one in await certificates(coordinator, edition)],
        "editions": [
            await edition_entry(coordinator, origin, id, programme)
            for id, programme in [(one.id, plan.slug) for one in plan.editions] + [(living.edition_id, SLUG)]
        ],
    }


def people(programme: str, edition: Edition | None = None) -> list[dict[str, str]]:
    """One sign-in per role of a programme."""
    focal, ambassador = FOCAL, AMBASSADOR
    if edition:
        team = edition.selected[0]
        focal, ambassador = team.focal.email, team.members[1].email
    team_roles = (Actor("focal_person", "", focal), Actor("ambassador", "", ambassador), HELPER)
    return [
        {"role": actor.role, "programme": programme, "email": actor.email, "password": PASSWORD}
        for actor in (ADMINISTRATOR, *STAFF, *team_roles)
    ]


def phone_of(replay: Replay, living: Living) -> str:
    return str(replay.journal.get(survey.kept(living.edition_id, living.team("selected")[0])))


async def form_ids(coordinator: Person, edition_id: UUID) -> list[str]:
    forms = await coordinator.pages("/api/surveys/forms", edition_id=str(edition_id))
    return sorted(form["key"] for form in forms if form["state"] == "open")


async def certificates(coordinator: Person, edition: Edition) -> list[dict[str, Any]]:
    """One per kind that is in force."""
    found = []
    for kind in KINDS:
        asked: dict[str, str | int] = {"edition_id": str(edition.id), "kind": kind, "status": "issued", "limit": 1}
        for one in (await coordinator.get("/api/certificates", **asked))["items"]:
            urls = {name: one[name] for name in ("verify_url", "json_url", "pdf_url")}
            found.append({"kind": kind, "edition": edition.slug, "holder": one["holder_name"], **urls})
    return found


async def edition_entry(coordinator: Person, origin: str, id: UUID, programme: str) -> dict[str, str]:
    edition = await coordinator.get(f"/api/applications/editions/{id}")
    return {
        "slug": edition["slug"],
        "programme": programme,
        "state": edition["state"],
        "call_url": f"{origin}/calls/{edition['slug']}",
        "results_url": f"{origin}/results/{programme}/{edition['slug']}",
    }
