"""From the public form to an account: applications tells, the gateway hears, in both modes."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx

from kit import clock
from kit.ids import uuid7
from tests.support.world import Person, World

BASE = "/api/applications"


async def open_edition(world: World) -> tuple[Person, UUID, str]:
    """Whoever coordinates it, and an edition with an open call: (person, id, slug)."""
    programme, id = await world.programme(), uuid7()
    today = clock.now().date()
    dates = {"opens_on": str(today - timedelta(days=3)), "closes_on": str(today + timedelta(days=3))}
    slug, olga = f"e-{id.hex[-12:]}", world.owners[programme]
    body: dict[str, Any] = {
        "programme_id": str(programme), "slug": slug, "name": {"es": "Práctica"}, "time_zone": "America/Lima",
        "countries": ["PE"], "state": "published",
        "stages": [{"key": "call", "kind": "call", "name": {"es": "Convocatoria"}, **dates}],
    }  # fmt: skip
    answer = await olga.put(f"{BASE}/editions/{id}", json=body)
    assert answer.status_code == 200, answer.text
    return olga, id, slug


async def sent_by_form(client: httpx.AsyncClient, slug: str) -> httpx.Response:
    """Through the form, as a browser without JavaScript posts it; the answer to the last step."""
    begun = await client.post(f"/calls/{slug}/applications", data={})
    assert begun.status_code == 303, begun.text
    path = begun.headers["location"].rsplit("/", 1)[0]
    steps = {
        "organisation": {"name": "Jóvenes del Río", "region": "PE-CUS"},
        "team": {"members-0-name": "Ana Quispe", "members-0-full_programme": "yes"},
        "contact": {"focal_name": "Fiorella", "focal_email": f"{slug}@example.org"},
    }
    for step, typed in steps.items():
        answer = await client.post(f"{path}/{step}", data={**typed, "do": "next"})
        assert answer.status_code == 303, answer.text
    return await client.post(f"{path}/review", data={"do": "submit"})


async def test_the_focal_person_of_a_selected_team_gets_an_account(world: World) -> None:
    olga, edition, slug = await open_edition(world)
    sent = await sent_by_form(world.visitor(), slug)
    assert (sent.status_code, sent.headers["location"].rsplit("/", 1)[1]) == (303, "receipt")
    row = (await olga.get(f"{BASE}?edition_id={edition}")).json()["items"][0]
    assert (await olga.post(f"{BASE}/{row['id']}/start-review")).status_code == 200
    decision = {"application_ids": [row["id"]], "status": "selected"}
    assert (await olga.post(f"{BASE}/editions/{edition}/decide", json=decision)).status_code == 200
    await world.drain()
    await world.work()
    subjects = [m["subject"] for m in await world.mails(f"{slug}@example.org")]
    assert len(subjects) == 2, subjects  # the receipt, and the invitation


async def test_whoever_is_signed_in_may_use_the_public_form_too(world: World) -> None:
    olga, _, slug = await open_edition(world)
    del olga.headers["X-CSRF"]  # no script of ours runs on these pages
    sent = await sent_by_form(olga, slug)
    assert sent.headers["location"].endswith("/receipt")
