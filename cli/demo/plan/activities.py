"""What the teams did in the four months: every activity with its report, of each of the six types."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle

from cli.demo.plan.credits import Slot, make_slots
from cli.demo.plan.details import DETAILS, Detail, pool
from cli.demo.plan.model import Activity, Extension, Place, Team
from cli.demo.plan.places import make_places
from cli.demo.plan.seed import dice, made_id
from cli.demo.plan.shape import TYPES, Shape
from cli.demo.plan.words import LOCAL, TASKS, TITLES

SETTLED = {"open": "returned", "off": "cancelled", "resubmitted": "resubmitted"}


def make_activities(shape: Shape, selected: list[Team], known: list[Place]) -> Iterator[Activity]:
    """`known` are the communities of the edition before, where some dialogues went back to."""
    slots = make_slots(shape, selected)
    allies = cycle(pool(shape))
    for type in TYPES:
        of_type = [slot for slot in slots if slot.type == type]
        places = make_places(shape, type, of_type, known)
        details = DETAILS[type](shape, of_type, places, allies)
        for number, (slot, place, detail) in enumerate(zip(of_type, places, details, strict=True), 1):
            yield make_activity(shape, slot, place, number, detail)


def make_activity(shape: Shape, slot: Slot, place: Place, number: int, detail: Detail) -> Activity:
    draw = dice(shape.year, slot.type, "activity", number)
    done_on, title = day_of(shape, slot.how, draw.random()), draw.choice(TITLES[slot.type])
    lead = slot.teams[0]
    return Activity(
        id=made_id(done_on, shape.year, "activity", slot.type, number), edition=lead.edition, type=slot.type,
        number=number, title=title.format(place.name.split(" de ")[-1]), credited=slot.teams, place=place,
        done_on=done_on, reported_on=done_on + timedelta(days=draw.randrange(2, 12)),
        settled_on=done_on + timedelta(days=draw.randrange(13, 22)), fate=SETTLED.get(slot.how, "approved"),
        tasks=draw.choice(TASKS), local=draw.choice(LOCAL), **detail,  # type: ignore[arg-type]
    )  # fmt: skip


def day_of(shape: Shape, how: str, chance: float) -> date:
    opens, closes = shape.implementation
    if how in ("late", "extended"):
        return closes + timedelta(days=12 if how == "late" else 9)
    return opens + timedelta(days=int(chance * ((closes - opens).days + 1)))


def make_extension(shape: Shape, activities: list[Activity]) -> Iterator[Extension]:
    """For the one that completes although its last activity came after the window."""
    closes = shape.implementation[1]
    for activity in activities:
        if activity.done_on > closes and activity.lead.number == shape.completed:
            id = made_id(closes, shape.year, "extension", activity.lead.number)
            reason = "Huaicos: la carretera estuvo cortada tres semanas."
            until = closes + timedelta(days=15)
            yield Extension(id, activity.lead.organisation_id, until, reason, closes - timedelta(days=4))
