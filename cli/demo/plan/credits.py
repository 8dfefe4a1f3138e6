"""Which teams are credited with which activity: few events, many teams, so most are delivered by several together."""

from collections.abc import Iterable
from dataclasses import dataclass

from cli.demo.plan.model import Team
from cli.demo.plan.seed import uneven
from cli.demo.plan.shape import SCHOOL_REGIONS, TYPES, Shape

ALONE = "my-world-2030"  # every team takes its own surveys, with its own device


@dataclass(frozen=True, slots=True)
class Slot:
    """One activity to be made: its type, who is credited, and how it went."""

    type: str
    teams: tuple[Team, ...]
    how: str = "plain"  # plain | late | open | off | extended | resubmitted


def make_slots(shape: Shape, selected: list[Team]) -> list[Slot]:
    """Every activity of an edition. Whatever went differently is a team's own activity, so that it touches no other."""
    return [slot for type in TYPES for slot in slots_of(shape, selected, type)]


def slots_of(shape: Shape, selected: list[Team], type: str) -> list[Slot]:
    own = [Slot(type, (team,), how) for team, wish in wishes(shape, selected) if (how := apart(wish, type))]
    own += special(shape, selected, type)
    teams = [team for team, wish in wishes(shape, selected) if type in wish]
    taken = {slot.teams[0].number for slot in own}
    teams = [team for team in teams if team.number not in taken]
    if type == ALONE:
        return [Slot(type, (team,)) for team in teams] + own
    return [Slot(type, group) for group in grouped(shape, teams, type, shape.events[type] - counted(own))] + own


def counted(slots: Iterable[Slot]) -> int:
    """How many of them will count: the events published are the approved ones."""
    return sum(slot.how not in ("open", "off") for slot in slots)


def wishes(shape: Shape, selected: list[Team]) -> list[tuple[Team, tuple[str, ...]]]:
    complete = [(team, TYPES) for team in selected[: shape.completed]]
    short = list(zip(selected[shape.completed : shape.trained], shape.shortfalls, strict=True))
    odd = [(team, (TYPES[5],)) for team in selected[shape.trained : shape.trained + shape.untrained_deliver]]
    return [*complete, *short, *odd]


def apart(wish: tuple[str, ...], type: str) -> str:
    """How this type went for a team to which it went differently."""
    return next((word.split(":")[0] for word in wish if word.endswith(f":{type}")), "")


def special(shape: Shape, selected: list[Team], type: str) -> list[Slot]:
    """Two teams that complete all the same: one by a granted extension, one whose report came back first."""
    if type == "sphere-of-action":
        return [Slot(type, (selected[shape.completed - 1],), "extended")]
    if type == "conferences-and-workshops":
        return [Slot(type, (selected[shape.completed - 2],), "resubmitted")]
    return []


def grouped(shape: Shape, teams: list[Team], type: str, groups: int) -> list[tuple[Team, ...]]:
    """The teams in so many groups, neighbours together; with fewer teams than groups some deliver twice."""
    near = sorted(teams, key=lambda team: (team.region, team.number))
    if len(near) < groups:
        near += near[: groups - len(near)]
        return [(team,) for team in near]
    if type == "school-2030":
        return around_schools(shape, near, groups)
    return cut(near, groups, shape.year, type)


def cut(teams: list[Team], groups: int, *words: object) -> list[tuple[Team, ...]]:
    made, start = [], 0
    for size in uneven(len(teams), groups, *words, "groups"):
        made.append(tuple(teams[start : start + size]))
        start += size
    return made


def around_schools(shape: Shape, teams: list[Team], groups: int) -> list[tuple[Team, ...]]:
    """Leads from the regions with schools, every such region once before any twice; the rest go along with them."""
    able = [team for team in teams if team.region in SCHOOL_REGIONS]
    firsts = list({team.region: team for team in reversed(able)}.values())
    leads = (firsts + [team for team in able if team not in firsts])[:groups]
    rest = [team for team in teams if team not in leads]
    return [(lead, *rest[i::groups]) for i, lead in enumerate(leads)]
