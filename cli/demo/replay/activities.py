"""The four months: teams plan, do and report; the coordination returns or approves."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from cli.demo.plan.model import Activity, Edition, Extension, Tally
from cli.demo.replay.cast import COORDINATOR
from cli.demo.replay.client import Person
from cli.demo.replay.context import Replay

KINDS = {"community": "community", "school": "school", "venue": "public_space"}
GOALS = {"my-most-important-sdg": [], "school-2030": [4], "my-world-2030": [16, 17]}
OUTPUTS = {"trees": ("Árboles plantados", "tree")}
RETURNED = "Falta el desglose por edades: revisen la lista de asistencia y vuelvan a enviarlo."
CALLED_OFF = "La escuela cerró antes de tiempo y no hubo otra fecha."
LEFT_OPEN = "No se adjuntó evidencia de la actividad. Complétenlo, por favor."


async def grant_extension(replay: Replay, edition: Edition, extension: Extension) -> None:
    coordinator = await replay.person(COORDINATOR.email)
    body = {
        "edition_id": str(edition.id), "organisation_id": str(extension.organisation_id),
        "until": extension.until.isoformat(), "reason": extension.reason,
    }  # fmt: skip
    await coordinator.put(f"/api/activities/extensions/{extension.id}", body)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done to an activity: by its team or by the coordination."""

    staff: bool
    method: str
    tail: str
    body: dict[str, Any]


async def carry_out(replay: Replay, edition_id: UUID, activity: Activity, dated: bool = True) -> None:
    """One activity through its whole life, as far as it came; a run that broke off goes on after its last step.
    `dated`: in an edition entered afterwards each step states its day."""
    focal, path = await replay.person(activity.lead.focal.email), f"/api/activities/{activity.id}"
    coordinator = await replay.person(COORDINATOR.email)
    done = await steps_done(focal, path) if replay.journal.resumed else 0
    for step in life(edition_id, activity)[done:]:
        body = step.body if dated else {name: value for name, value in step.body.items() if name != "on"}
        await (coordinator if step.staff else focal).call(step.method, path + step.tail, json=body)


async def steps_done(focal: Person, path: str) -> int:
    """The activity's own record has a line for each."""
    answer = await focal.call("GET", path, (200, 404))
    return len(answer.json["notes"]) if answer.status == 200 else 0


def life(edition_id: UUID, activity: Activity) -> list[Step]:
    fate = activity.fate
    plan = Step(False, "PUT", "", plan_body(edition_id, activity))
    if fate == "planned":
        return [plan]
    if fate == "cancelled":
        return [plan, Step(False, "POST", "/cancel", {"reason": CALLED_OFF})]
    steps = [plan, *handed_in(activity, report_body(activity), 0)]
    if fate in ("returned", "resubmitted"):
        reason = RETURNED if fate == "resubmitted" else LEFT_OPEN
        steps.append(Step(True, "POST", "/return", {"reason": reason, "on": day(activity, 2)}))
    if fate == "resubmitted":
        mended = report_body(activity) | {"narrative": f"{activity.local} Corregido según lo observado."}
        steps += handed_in(activity, mended, 5)
    if activity.counts:
        steps.append(Step(True, "POST", "/approve", {"on": activity.settled_on.isoformat()}))
    return steps


def handed_in(activity: Activity, report: dict[str, Any], later: int) -> list[Step]:
    return [Step(False, "PUT", "/report", report), Step(False, "POST", "/submit", {"on": day(activity, later)})]


def day(activity: Activity, later: int) -> str:
    return (activity.reported_on + timedelta(days=later)).isoformat()


def plan_body(edition_id: UUID, activity: Activity) -> dict[str, Any]:
    return {
        "edition_id": str(edition_id), "type_key": activity.type, "lead_id": str(activity.lead.organisation_id),
        "co_ids": [str(team.organisation_id) for team in activity.credited[1:]], "title": activity.title,
        "planned_on": activity.done_on.isoformat(), "places": [place_body(activity)],
        "sdgs": GOALS.get(activity.type, [11, 17]),
    }  # fmt: skip


def place_body(activity: Activity) -> dict[str, Any]:
    place = activity.place
    return {"name": place.name, "region": place.region, "kind": KINDS[place.kind]}


def report_body(activity: Activity) -> dict[str, Any]:
    people = [tally for tally in activity.tallies if tally.measure not in OUTPUTS]
    made = [tally for tally in activity.tallies if tally.measure in OUTPUTS]
    return {
        "done_on": activity.done_on.isoformat(),
        "sessions": [session_body(activity, n) for n in range(activity.sessions)],
        "parties": parties(activity), "facilitators": [str(member.id) for member in activity.facilitators],
        "counts": [row for tally in people for row in count_rows(tally, activity.place.region)],
        "outputs": [output_body(tally, activity.place.region) for tally in made],
        "commitments": commitments(activity), "narrative": f"{activity.local} {activity.tasks}.",
    }  # fmt: skip


def session_body(activity: Activity, n: int) -> dict[str, Any]:
    held_on = activity.done_on - timedelta(days=7 * (activity.sessions - 1 - n))
    return {"held_on": held_on.isoformat(), "topic": activity.topics[n]}


def parties(activity: Activity) -> list[dict[str, Any]]:
    return [
        {
            "role": one.role, "name": one.name, "sector": one.sector, "region": one.region,
            "gave": [one.gave] if one.gave else [],
        }
        for one in activity.outsiders
    ]  # fmt: skip


def count_rows(tally: Tally, region: str) -> list[dict[str, Any]]:
    """The total, then its parts by gender, age and place."""
    total: dict[str, Any] = {"measure": tally.measure, "n": tally.n, "bound": tally.bound}
    parts = [
        {"measure": tally.measure, "n": part.n, "gender": part.gender, "age_band": part.age_band, "region": region}
        for part in tally.parts
    ]
    everywhere = [{"measure": tally.measure, "n": tally.n, "region": region}] if parts else []
    return [total, *everywhere, *parts]


def output_body(tally: Tally, region: str) -> dict[str, Any]:
    name, unit = OUTPUTS[tally.measure]
    return {"name": name, "unit": unit, "n": tally.n, "bound": tally.bound, "region": region}


def commitments(activity: Activity) -> list[dict[str, Any]]:
    """A few in the person's own words; the others by goal and setting."""
    written = [{"sdg": one.goal, "setting": one.setting, "text": one.text} for one in activity.commitments]
    return written + [{"sdg": one.goal, "setting": one.setting, "n": one.n} for one in activity.pledges]
