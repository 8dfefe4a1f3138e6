"""The whole replay. While one edition goes on, with mails and certificates made by jobs, the next one is called."""

import asyncio

from cli.demo.plan.living import Living
from cli.demo.replay import certificates, edition, practica, setup
from cli.demo.replay.cast import COORDINATOR, PASSWORD
from cli.demo.replay.context import Replay
from cli.demo.replay.many import first
from cli.demo.replay.problems import Stopped

SETUP = 3  # programme, staff, issuer


def records(replay: Replay) -> int:
    partners = sum(partner.kind != "owner" for partner in replay.plan.partners)
    return SETUP + partners + sum(edition.records(one) for one in replay.plan.editions)


async def run(replay: Replay, living: Living) -> None:
    """Everything that is not done yet; the living edition first, so that it can be tried while the rest loads."""
    await practica.run(replay, living)
    replay.progress.note(f"Sign in already: {COORDINATOR.email} / {PASSWORD} ({replay.web.origin})")
    plan = replay.plan
    replay.progress.say("El programa")
    await replay.once("programme", lambda: setup.make_programme(replay))
    await replay.once("staff", lambda: setup.invite_staff(replay, plan.programme_id))
    partners = ((partner.id, partner) for partner in plan.partners if partner.kind != "owner")
    await replay.all("partner", partners, lambda partner: setup.add_partner(replay, partner))
    await replay.once("issuer", lambda: certificates.name_issuer(replay))
    try:
        async with asyncio.TaskGroup() as group:
            for one in plan.editions:
                await edition.recruit(replay, one)
                group.create_task(edition.go_on(replay, one))
    except* Stopped as failures:
        raise first(failures) from None
