"""What each type's reports hold beside the common part: people, allies, facilitators, commitments, outputs."""

from collections.abc import Callable, Iterator

from cli.demo.plan import figures, outsiders
from cli.demo.plan.credits import Slot
from cli.demo.plan.model import Member, Outsider, Place, Tally
from cli.demo.plan.seed import shares, uneven
from cli.demo.plan.shape import SHAPE_2016, Shape
from cli.demo.plan.teams import sizes
from cli.demo.plan.words import SCHOOL_TOPICS

Detail = dict[str, object]


def pool(shape: Shape) -> list[Outsider]:
    """The allies of an edition; some are known from the one before."""
    first = 0 if shape is SHAPE_2016 else SHAPE_2016.allies - shape.allies_again
    return [outsiders.ally(n) for n in range(first, first + shape.allies)]


def counted(slots: list[Slot]) -> list[bool]:
    return [slot.how not in ("open", "off") for slot in slots]


def spread(slots: list[Slot], total: int, *words: object, least: int) -> list[int]:
    """`total` over the slots that count; the others reported something too, which never counts."""
    numbers = iter(uneven(total, sum(counted(slots)), *words, "spread", least=least))
    return [next(numbers) if counts else least + 7 for counts in counted(slots)]


def citizens(shape: Shape, slots: list[Slot], type: str, at_least: tuple[int, ...] = ()) -> list[tuple[Tally, ...]]:
    bounds = figures.some_at_least(len(slots), at_least)
    made: list[tuple[Tally, ...]] = []
    for i, n in enumerate(spread(slots, shape.people[type], shape.year, type, least=8)):
        measure, ages = ("students", figures.PUPILS) if type == "school-2030" else ("citizens", figures.ADULTS)
        people = figures.people(measure, n, ages, bounds[i], shape.year, type, i)
        made.append((people, *figures.volunteers(shape.year, type, i)))
    return made


def of_community(shape: Shape, slots: list[Slot], places: list[Place], allies: Iterator[Outsider]) -> Iterator[Detail]:
    first = 0 if shape is SHAPE_2016 else SHAPE_2016.mobilised - shape.mobilised_again
    crowd = [outsiders.mobilised(k) for k in range(first, first + shape.mobilised)]
    counting = sum(counted(slots))
    dealt = iter(outsiders.dealt(crowd, counting, shape.year, "mobilised"))
    partners = iter(outsiders.alliances(allies, counting, shape.dialogue_alliances, shape.year, "dialogues"))
    tallies = citizens(shape, slots, "community-2030")
    for i, counts in enumerate(counted(slots)):
        outside = (*next(dealt), *next(partners)) if counts else ()
        written, _ = figures.promises(4, shape.year, "community", i)
        yield {"tallies": tallies[i], "outsiders": outside, "commitments": written}


def of_goal(shape: Shape, slots: list[Slot], places: list[Place], allies: Iterator[Outsider]) -> Iterator[Detail]:
    for i, tallies in enumerate(citizens(shape, slots, "my-most-important-sdg")):
        written, pledged = figures.promises(tallies[0].n, shape.year, "goal", i)
        yield {"tallies": tallies, "commitments": written, "pledges": pledged}


def of_school(shape: Shape, slots: list[Slot], places: list[Place], allies: Iterator[Outsider]) -> Iterator[Detail]:
    for tallies in citizens(shape, slots, "school-2030"):
        yield {"tallies": tallies, "sessions": 4, "topics": SCHOOL_TOPICS}


def of_event(shape: Shape, slots: list[Slot], places: list[Place], allies: Iterator[Outsider]) -> Iterator[Detail]:
    partners = outsiders.alliances(allies, len(slots), shape.event_alliances, shape.year, "events")
    tallies = citizens(shape, slots, "conferences-and-workshops", at_least=(2,))
    for tally, outside, people in zip(tallies, partners, facilitators(shape, slots), strict=True):
        yield {"tallies": tally, "outsiders": outside, "facilitators": people}


def facilitators(shape: Shape, slots: list[Slot]) -> Iterator[tuple[Member, ...]]:
    """Members of the teams that held the event, each in one event."""
    known = sizes(shape)
    able = [[m for team in slot.teams for m in team.members[: known[team.number - 1].reached]] for slot in slots]
    for people, n in zip(able, shares(shape.facilitators, [len(people) for people in able]), strict=True):
        yield tuple(people[:n])


def of_survey(shape: Shape, slots: list[Slot], places: list[Place], allies: Iterator[Outsider]) -> Iterator[Detail]:
    """Who was surveyed is counted by the submissions alone; the report tells of the volunteers."""
    for i in range(len(slots)):
        yield {"tallies": figures.volunteers(shape.year, "my-world-2030", i)}


def of_sphere(shape: Shape, slots: list[Slot], places: list[Place], allies: Iterator[Outsider]) -> Iterator[Detail]:
    tallies = citizens(shape, slots, "sphere-of-action", at_least=(1, 5))
    trees = iter(shape.trees)
    for i, (slot, place) in enumerate(zip(slots, places, strict=True)):
        planted = next(trees, 0) if place.region == "PE-JUN" and slot.how == "plain" else 0
        output = (Tally("trees", planted, "at_least"),) if planted else ()
        partner = (next(allies),) if i % 4 == 0 else ()
        yield {"tallies": (*tallies[i], *output), "outsiders": partner}


Maker = Callable[[Shape, list[Slot], list[Place], Iterator[Outsider]], Iterator[Detail]]
DETAILS: dict[str, Maker] = {
    "community-2030": of_community,
    "my-most-important-sdg": of_goal,
    "school-2030": of_school,
    "conferences-and-workshops": of_event,
    "my-world-2030": of_survey,
    "sphere-of-action": of_sphere,
}
