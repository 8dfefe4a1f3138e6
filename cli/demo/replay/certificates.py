"""Certification: the coordinator recognises outstanding work, has all certificates issued, and looks at the result."""

from datetime import date
from typing import Any

from cli.demo.plan.model import Edition
from cli.demo.plan.seed import made_id
from cli.demo.replay.cast import COORDINATOR
from cli.demo.replay.client import Person
from cli.demo.replay.context import Replay
from cli.demo.replay.many import until
from cli.demo.replay.problems import Stopped
from cli.demo.replay.texts import ISSUER

SECONDS = 300


async def name_issuer(replay: Replay) -> None:
    coordinator = await replay.person(COORDINATOR.email)
    body = {"name": ISSUER, "signers": [{"name": COORDINATOR.name, "role": "Coordinación"}]}
    await coordinator.put(f"/api/certificates/programmes/{replay.plan.programme_id}/issuer", body)


async def recognise(replay: Replay, edition: Edition) -> None:
    """One team and one person, for what they did beyond the six activities."""
    coordinator, team = await replay.person(COORDINATOR.email), edition.selected[0]
    for recipient, reason in (
        (team.organisation_id, "Llevó las seis actividades a tres comunidades más y preparó a dos equipos vecinos."),
        (team.members[team.leader].id, "Coordinó a los equipos de su región durante todo el programa."),
    ):
        id = made_id(awarded_on(edition), "recognition", edition.year, recipient)
        path = f"/api/certificates/editions/{edition.id}/recognitions/{id}"
        await coordinator.put(path, {"recipient_id": str(recipient), "reason": reason})


def awarded_on(edition: Edition) -> date:
    return edition.stage("certification").opens_on


async def issue(replay: Replay, edition: Edition, earned: dict[str, int]) -> None:
    """When the facts have arrived, one job issues everything; `earned` is how many of each kind to wait for."""
    coordinator = await replay.person(COORDINATOR.email)
    await until_earned(coordinator, edition, earned)
    body = {"awarded_on": awarded_on(edition).isoformat(), "language": "es"}
    job = await coordinator.post(f"/api/certificates/editions/{edition.id}/issue", body)

    async def ended() -> dict[str, Any] | None:
        found: dict[str, Any] = await coordinator.get(f"/api/certificates/jobs/{job['id']}")
        if found["total"]:
            replay.progress.say(f"Certificados {edition.year}: {found['progress']} de {found['total']}")
        return found if found["state"] in ("done", "failed") else None

    result = await until(f"the certificates of {edition.slug}", ended, SECONDS)
    if result["state"] == "failed" or result["result"]["failed"]:
        raise Stopped(f"Certificates of {edition.slug} could not be issued: {result['error'] or result['result']}.")


async def until_earned(coordinator: Person, edition: Edition, earned: dict[str, int]) -> None:
    path = f"/api/certificates/editions/{edition.id}/candidates"

    async def arrived() -> bool:
        counts = (await coordinator.get(path, earned="true"))["counts"]
        return all(counts.get(kind, {}).get("earned", 0) == n for kind, n in earned.items())

    await until(f"what was done in {edition.slug} to reach the certificates", arrived, SECONDS)
