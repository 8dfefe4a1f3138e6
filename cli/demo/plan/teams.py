"""Who applied: organisations with their members, and what became of each application."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from cli.demo.plan.model import Member, Refusal, Team
from cli.demo.plan.people import members as endless_members
from cli.demo.plan.seed import dice, made_id, uneven
from cli.demo.plan.shape import Shape
from cli.demo.plan.words import (
    CHANNELS,
    FINDINGS,
    FOUNDATIONS,
    IDEAS,
    LOCALITIES,
    MANDATES,
    SECTORS,
    SPHERES,
    VOLUNTEERING,
)  # fmt: skip
from kit.clock import anniversary

RELAYS = ("Interquorum Network", "JCI Perú", "CINU Lima")


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of one selected team: how many members it enrols, how many were reached, how many took part live."""

    reached: int
    live: int
    trained: bool

    @property
    def enrolled(self) -> int:
        return max(3, self.reached)


def fates(shape: Shape) -> list[tuple[str, str]]:
    """(region, fate) of every application, the selected first, each region's first before any region's second."""
    rounds = max(selected for selected, _ in shape.regions.values())
    chosen = [
        (r, "selected") for turn in range(rounds) for r, (selected, _) in shape.regions.items() if turn < selected
    ]
    left = [r for r, (_, others) in shape.regions.items() for _ in range(others)]
    waiting = len(left) - shape.waitlisted
    return chosen + [(r, "not_selected" if i < waiting else "waitlisted") for i, r in enumerate(left)]


def sizes(shape: Shape) -> list[Sizes]:
    """Of the selected teams in their order: trained ones first, then those who saw a session or none at all."""
    live = [(i < shape.live_trained) + (i < shape.live_trained - shape.trained) for i in range(shape.trained)]
    reached = shape.capacity - shape.live_others - shape.watched_others
    spread = uneven(reached, shape.trained, shape.year, "reached", least=2)
    trained = [Sizes(max(r, n), n, True) for r, n in zip(spread, live, strict=True)]
    watchers = [Sizes(1, 0, False)] * shape.watched_others
    return trained + [Sizes(1, 1, False)] * shape.live_others + watchers


def make_teams(shape: Shape) -> list[Team]:
    people = endless_members(str(shape.year), shape.call[0])
    known = sizes(shape)
    made = []
    for i, (region, fate) in enumerate(fates(shape)):
        draw = dice(shape.year, "team size", i)
        size = known[i].enrolled if i < len(known) and fate == "selected" else 3
        made.append(make_team(shape, i + 1, region, fate, list(islice(people, size + draw.choice((0, 0, 1))))))
    return made


def make_team(shape: Shape, number: int, region: str, fate: str, people: list[Member]) -> Team:
    draw, year = dice(shape.year, "team", number), shape.year
    submitted = shape.call[0] + timedelta(days=draw.randrange(1, 21))
    idea, locality = IDEAS[(number * 7 + year) % len(IDEAS)], LOCALITIES[(number * 11 + year) % len(LOCALITIES)]
    relayed = RELAYS[number % 3] if number % 13 == 0 else ""
    return Team(
        edition=f"peru-{year}", number=number, application_id=made_id(submitted, year, "application", number),
        organisation_id=made_id(submitted, year, "organisation", number),
        name=f"{FOUNDATIONS[(number + year) % len(FOUNDATIONS)]} {idea} de {locality}",
        region=region, locality=locality,
        founded_on=founded(submitted, draw.randrange(0, 9 * 365), exactly=number == 2),
        sphere=draw.choice(SPHERES), sector=draw.choice(SECTORS),
        mandates=tuple(draw.sample(tuple(MANDATES), draw.randrange(1, 4))), volunteering=draw.choice(VOLUNTEERING),
        party=False,
        members=tuple(people), leader=1 if number % 4 == 0 else 0, submitted_on=submitted, relayed_by=relayed,
        channel="partner" if relayed else draw.choice(CHANNELS), fate=fate,
        decided_on=shape.call[1] + timedelta(days=6), finding=draw.choice(FINDINGS),
        link=f"https://example.org/investigacion/{year}-{number:03d}",
    )  # fmt: skip


def founded(submitted: date, more_days: int, exactly: bool) -> date:
    """At least two years before; one organisation turned two on the very day (the boundary passes)."""
    two_years = anniversary(submitted, -2)
    return two_years if exactly else two_years - timedelta(days=more_days + 30)


def make_refusals(shape: Shape, teams: list[Team]) -> Iterator[Refusal]:
    """Four applications that were stopped at the door: each breaks one rule."""
    people = list(islice(endless_members(f"x{shape.year}", shape.call[0]), 12))
    for i, rule in enumerate(("team_size", "member_age", "years_of_operation", "party")):
        number, region = 901 + i, "PE-LMA"
        team = make_team(shape, number, region, "refused", people[3 * i : 3 * i + 3])
        yield Refusal(broken(team, rule), rule)


def broken(team: Team, rule: str) -> Team:
    on = team.submitted_on
    if rule == "team_size":
        return replace(team, members=team.members[:2])
    if rule == "member_age":
        young = replace(team.members[2], born_on=anniversary(on, -18) + timedelta(days=1))
        return replace(team, members=(*team.members[:2], young))
    if rule == "years_of_operation":
        return replace(team, founded_on=anniversary(on, -2) + timedelta(days=1))
    return replace(team, party=True)
