"""People with names, around one programme with one edition. Everything goes through HTTP."""

import secrets
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx

from kit import clock
from kit.ids import uuid7
from tests.support.alone import Alone, grant

LIMA = "America/Lima"
BASE = "/api/applications"
NAMES = ("Ana Quispe", "Beto Rojas", "Carla Flores")


def today(zone: str = LIMA) -> date:
    return clock.day_of(clock.now(), zone)


def years_before(day: date, years: int) -> date:
    return clock.anniversary(day, -years)


def stage(kind: str, opens_on: date, closes_on: date, key: str = "") -> dict[str, Any]:
    names = {"es": kind, "pt": kind, "en": kind}
    return {
        "key": key or kind,
        "kind": kind,
        "name": names,
        "opens_on": opens_on.isoformat(),
        "closes_on": closes_on.isoformat(),
    }


PERU_RULES = [
    {"key": "min_years_of_operation", "params": {"years": 2}},
    {"key": "min_members", "params": {"count": 3}},
    {"key": "min_member_age", "params": {"years": 18}},
    {"key": "volunteering_experience"},
    {"key": "no_party_affiliation"},
]


class World:
    def __init__(self, alone: Alone) -> None:
        self.alone = alone
        self.programme, self.edition = uuid7(), uuid7()
        self.slug = f"e-{secrets.token_hex(5)}"
        self.operator = alone.client(grant("administrator"))
        self.cata = self.staff("coordinator")
        self.rita = self.staff("reviewer")
        self.stranger = alone.client(grant("coordinator", uuid7()))

    def staff(self, role: str, **options: Any) -> httpx.AsyncClient:
        return self.alone.client(grant(role, self.programme), **options)

    def member_of(self, role: str, organisation: str | UUID) -> httpx.AsyncClient:
        return self.alone.client(grant(role, self.programme, UUID(str(organisation))))

    def anybody(self, key: str = "", lang: str = "es") -> httpx.AsyncClient:
        return self.alone.visitor(lang, **({"X-Draft-Key": key} if key else {}))

    async def begin(self) -> None:
        await self.save_programme()
        await self.save_edition()
        await self.alone.told()

    async def save_programme(self, **changes: Any) -> dict[str, Any]:
        body = {"slug": f"p-{self.programme.hex[-10:]}", "name": {"es": "Embajadores"}, **changes}
        return good(await self.operator.put(f"{BASE}/programmes/{self.programme}", json=body))

    def edition_body(self, **changes: Any) -> dict[str, Any]:
        day = today()
        return {
            "programme_id": str(self.programme),
            "slug": self.slug,
            "name": {"es": "Práctica", "pt": "Prática", "en": "Practice"},
            "time_zone": LIMA,
            "countries": ["PE"],
            "state": "published",
            "stages": [
                stage("call", day - timedelta(days=5), day + timedelta(days=15)),
                stage("selection", day + timedelta(days=16), day + timedelta(days=25)),
            ],
            "eligibility": PERU_RULES,
            "consents": [{"version": "v1", "text": {"es": "Acepto."}}],
            **changes,
        }

    async def save_edition(self, id: UUID | None = None, **changes: Any) -> dict[str, Any]:
        body = self.edition_body(**changes)
        return good(await self.cata.put(f"{BASE}/editions/{id or self.edition}", json=body))

    def application(self, **changes: Any) -> dict[str, Any]:
        """A complete and eligible application."""
        organisation = changes.pop("organisation", {})
        born = years_before(today(), 20).isoformat()
        return {
            "edition_id": str(self.edition),
            "organisation": {
                "name": f"Jóvenes del Río {secrets.token_hex(3)}",
                "country": "PE",
                "region": "PE-CUS",
                "operating_since": years_before(today(), 5).isoformat(),
                "volunteering": True,
                "party_affiliation": False,
                **organisation,
            },
            "members": [{"name": name, "birth_on": born, "leader": name == NAMES[0]} for name in NAMES],
            "focal_person": {"name": "Fiorella Mamani", "email": f"f{secrets.token_hex(4)}@example.org"},
            "consent": {"version": "v1"},
            **changes,
        }

    async def draft(self, key: str = "", **changes: Any) -> tuple[str, httpx.AsyncClient]:
        """A draft by somebody without an account: its id, and who holds its key."""
        id, key = str(uuid7()), key or secrets.token_urlsafe(32)
        applicant = self.anybody(key)
        good(await applicant.put(f"{BASE}/{id}", json=self.application(**changes)))
        return id, applicant

    async def submitted(self, **changes: Any) -> dict[str, Any]:
        id, applicant = await self.draft(**changes)
        return good(await applicant.post(f"{BASE}/{id}/submit"))

    async def in_review(self, **changes: Any) -> dict[str, Any]:
        made = await self.submitted(**changes)
        return good(await self.cata.post(f"{BASE}/{made['id']}/start-review"))

    async def selected(self, **changes: Any) -> dict[str, Any]:
        made = await self.in_review(**changes)
        good(await self.decide([made["id"]], "selected"))
        return good(await self.cata.get(f"{BASE}/{made['id']}"))

    async def decide(self, ids: list[str], status: str, **more: Any) -> httpx.Response:
        body = {"application_ids": ids, "status": status, **more}
        return await self.cata.post(f"{BASE}/editions/{self.edition}/decide", json=body)


def good(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()


def problem(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    return answer.status_code, answer.json()["code"]
