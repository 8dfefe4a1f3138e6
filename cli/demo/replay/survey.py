"""My World 2030: the form, a device per team, and citizens' answers over OpenRosa, some as JSON."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import batched
from typing import Any
from uuid import UUID
from xml.sax.saxutils import escape, quoteattr

import aiohttp

from cli.demo.plan.model import Edition, Submission, Team
from cli.demo.plan.seed import made_id
from cli.demo.replay.cast import COORDINATOR
from cli.demo.replay.client import Caller, Person
from cli.demo.replay.context import Replay
from cli.demo.replay.many import each, until
from cli.demo.replay.problems import Stopped

KEY = "my-world-2030"
VERSION = "1"
GONE = "-"
COLLECT = "org.odk.collect.android/v2026.2.1 Dalvik/2.1.0"
XML = """<?xml version='1.0' ?><data xmlns:orx="http://openrosa.org/xforms" id={id} version={version}>{answers}\
<orx:meta><orx:instanceID>{instance}</orx:instanceID></orx:meta></data>"""
ITEMS = 50


@dataclass(frozen=True, slots=True)
class Phone:
    """An app user: its address is all it needs, and it can send, nothing else."""

    url: str
    version: str

    @property
    def path(self) -> str:
        return self.url[self.url.index("/v1/key/") :]

    @property
    def token(self) -> str:
        return self.path.split("/")[3]


def answers(one: Submission) -> dict[str, str]:
    """What the citizen answered, by question."""
    views = {f"progress_{goal}": view for goal, view in zip(one.goals, one.views, strict=True)}
    chosen = " ".join(str(goal) for goal in sorted(one.goals))
    return {"consent": "yes", "goals": chosen, **views, "gender": one.gender, "age_band": one.age, "region": one.region}


def as_xml(one: Submission, version: str) -> bytes:
    day = {"start": one.taken_at.isoformat(), "end": one.taken_at.isoformat(), "today": one.taken_at.date().isoformat()}
    fields = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in (day | answers(one)).items())
    return XML.format(
        id=quoteattr(KEY), version=quoteattr(version), answers=fields, instance=escape(one.instance_id)
    ).encode()


async def send(replay: Replay, phone: Phone, one: Submission) -> None:
    """As ODK Collect does: one multipart request per record; some are sent again because the answer was lost."""
    content, caller = (
        as_xml(one, phone.version),
        Caller(replay.web, **{"X-OpenRosa-Version": "1.0", "User-Agent": COLLECT}),
    )
    for _ in range(one.times_sent):
        form = aiohttp.FormData()
        form.add_field("xml_submission_file", content, filename="my-world-2030.xml", content_type="text/xml")
        await caller.call("POST", f"{phone.path}/submission?deviceID=collect%3Ademo", (201, 202), data=form)


async def send_json(replay: Replay, phone: Phone, taken: Iterable[Submission]) -> None:
    """Many at once, as our own form does when it comes back to a connection."""
    caller = Caller(replay.web, **{"X-Device-Token": phone.token})
    for some in batched(taken, ITEMS):
        items: list[dict[str, Any]] = [
            {
                "form": KEY, "version": phone.version, "instanceID": one.instance_id, "data": answers(one),
                "recorded_on": one.taken_at.date().isoformat(), "language": "es",
            }
            for one in some
        ]  # fmt: skip
        told = (await caller.post("/api/surveys/submissions/batch", {"items": items}))["items"]
        lost = [item for item in told if item["status"] not in ("stored", "duplicate")]
        if lost:
            raise Stopped(f"{len(lost)} surveys sent as JSON were not taken: {lost[0]}.")


def surveying(edition: Edition) -> list[Team]:
    """The teams that took surveys, each with a phone."""
    return list({one.team.number: one.team for one in edition.submissions}.values())


def sendings(edition: Edition) -> int:
    return sum(one.via == "openrosa" for one in edition.submissions) + len(surveying(edition))


async def publish(replay: Replay, edition_id: UUID, form_id: UUID, public: bool = False) -> dict[str, Any]:
    """The ready form in the programme's wording: "your community"."""
    coordinator = await replay.person(COORDINATOR.email)
    path = f"/api/surveys/forms/{form_id}"
    body = {
        "edition_id": str(edition_id), "template": KEY, "wording": "programme", "key": KEY, "public_link": public,
        "results_open": public,
    }  # fmt: skip

    async def made() -> dict[str, Any] | None:
        answer = await coordinator.call("PUT", path, (200, 201, 404), json=body)
        return None if answer.status == 404 else answer.json

    form = await until("the edition to be known to the surveys", made)
    if form["current_version"] is None:
        form = await coordinator.post(f"{path}/publish", {"version": VERSION})
    return form


def kept(edition_id: UUID, team: Team) -> str:
    """Under which name the journal keeps the address of a team's phone."""
    return f"phone:{edition_id}:{team.organisation_id}"


async def hand_out(replay: Replay, edition_id: UUID, team: Team) -> Phone:
    """A phone for the team, registered by its focal person. Its address is shown once, so it is kept."""
    url = replay.journal.get(kept(edition_id, team))
    tries = 0
    while not url:
        tries += 1
        id = made_id(team.decided_on, "device", team.organisation_id, tries)
        focal = await replay.person(team.focal.email)
        body = {
            "edition_id": str(edition_id),
            "organisation_id": str(team.organisation_id),
            "label": "Celular del equipo",
        }
        url = await until("the team to be known to the surveys", partial(registered, focal, id, body))
        url = None if url == GONE else replay.journal.keep(kept(edition_id, team), url)
    return Phone(url, VERSION)


async def registered(focal: Person, id: UUID, body: dict[str, str]) -> str | None:
    """The phone's address; "-" when a run before has registered it and only that run was told."""
    answer = await focal.call("PUT", f"/api/surveys/devices/{id}", (200, 201, 404, 409), json=body)
    return (answer.json["server_url"] or GONE) if answer.status in (200, 201) else None


async def take_all(replay: Replay, edition: Edition) -> None:
    """Each team hands out its phone, then sends what it took down."""
    form_id = form_of(edition)
    await replay.once(f"form:{edition.slug}", lambda: publish(replay, edition.id, form_id))
    phones: dict[int, Phone] = {}

    async def equip(team: Team) -> None:
        phones[team.number] = await hand_out(replay, edition.id, team)

    teams = surveying(edition)
    await each(teams, equip)
    over_openrosa = [(one.instance_id, one) for one in edition.submissions if one.via == "openrosa"]
    await replay.all("submission", over_openrosa, lambda one: send(replay, phones[one.team.number], one))

    async def send_rest(team: Team) -> None:
        rest = [one for one in edition.submissions if one.team is team and one.via == "json"]
        await send_json(replay, phones[team.number], rest)

    await replay.all("batch", ((team.organisation_id, team) for team in teams), send_rest)


def form_of(edition: Edition) -> UUID:
    return made_id(edition.stage("implementation").opens_on, "form", edition.slug, KEY)


async def close(replay: Replay, edition: Edition) -> None:
    """The window is over: phones list the form no more."""
    coordinator = await replay.person(COORDINATOR.email)
    path = f"/api/surveys/forms/{form_of(edition)}"
    if "close" in (await coordinator.get(path))["can"]:
        await coordinator.post(f"{path}/close")
