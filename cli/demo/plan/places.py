"""Where activities took place: communities and schools are counted as places, so each is one place whoever comes."""

from cli.demo.plan.credits import Slot
from cli.demo.plan.model import Place
from cli.demo.plan.outsiders import FIRST_DAY
from cli.demo.plan.seed import made_id
from cli.demo.plan.shape import SHAPE_2016, Shape
from cli.demo.plan.words import LOCALITIES, PLACES

TREES = "sphere-of-action"


def place(kind: str, number: int, region: str) -> Place:
    """The same number is the same place in both editions."""
    forms = PLACES[kind]
    locality = LOCALITIES[(number * 17 + number // len(LOCALITIES)) % len(LOCALITIES)]
    name = f"I. E. N.º {30100 + 7 * number}" if kind == "school" else forms[number % len(forms)].format(locality)
    name = f"{name} de {locality}" if kind == "school" else name
    return Place(made_id(FIRST_DAY, "place", kind, number), kind, name, region)


def make_places(shape: Shape, type: str, slots: list[Slot], known: list[Place]) -> list[Place]:
    """One per slot, in their order. `known` are the communities of the edition before."""
    if type == "community-2030":
        return communities(shape, slots, known)
    if type == "school-2030":
        first = 0 if shape.year == SHAPE_2016.year else SHAPE_2016.events[type] + 5
        return [place("school", first + i, slot.teams[0].region) for i, slot in enumerate(slots)]
    return [place("venue", 1000 * shape.year + 40 * len(type) + i, near(slot)) for i, slot in enumerate(slots)]


def near(slot: Slot) -> str:
    """Junín, where a team of Junín is among those who plant; else where the lead is at home."""
    regions = [team.region for team in slot.teams]
    return "PE-JUN" if slot.type == TREES and "PE-JUN" in regions else regions[0]


def communities(shape: Shape, slots: list[Slot], known: list[Place]) -> list[Place]:
    """Fewer places than dialogues: some were held where one had been held before, this year or the last."""
    again = known[: shape.places_again]
    visits = {visit(slots, place, i): place for i, place in enumerate(again)}
    repeats = sum(slot.how not in ("open", "off") for slot in slots) - shape.places
    made: list[Place] = []
    for i, slot in enumerate(slots):
        fresh = place("community", 40 * (shape.year - 2016) + i, slot.teams[0].region)
        repeat = i > 0 and i - 1 not in visits and i not in visits and repeats > 0
        repeats -= repeat
        made.append(visits.get(i) or (made[-1] if repeat else fresh))
    return made


def visit(slots: list[Slot], known: Place, nth: int) -> int:
    """The dialogue that went back to a known place: one of that region, else the nth from the end."""
    at_home = [i for i, slot in enumerate(slots) if slot.teams[0].region == known.region and slot.how == "plain"]
    return at_home[0] if at_home else len(slots) - 3 - nth
