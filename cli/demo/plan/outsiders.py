"""Organisations outside the programme: who was mobilised, and the allies of each activity."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cli.demo.plan.model import Outsider
from cli.demo.plan.seed import dice, made_id, uneven
from cli.demo.plan.shape import IN_2016
from cli.demo.plan.words import ALLIES, GAVE, LOCALITIES, MOBILISED

FIRST_DAY = date(2016, 6, 1)
HOMES = tuple(IN_2016)


def ally(number: int) -> Outsider:
    """The same number is the same organisation in both editions."""
    name, sector = ALLIES[number % len(ALLIES)]
    place = LOCALITIES[(number * 7 + number // len(LOCALITIES)) % len(LOCALITIES)]
    region = HOMES[number % len(HOMES)]
    return Outsider(made_id(FIRST_DAY, "ally", number), name.format(place), sector, region, "ally", GAVE[number % 3])


def mobilised(number: int) -> Outsider:
    place = LOCALITIES[(number * 13 + number // len(LOCALITIES)) % len(LOCALITIES)]
    name = MOBILISED[number % len(MOBILISED)].format(place)
    region = HOMES[number % len(HOMES)]
    return Outsider(made_id(FIRST_DAY, "mobilised", number), name, "cso", region, "mobilised", "")


def alliances(stream: Iterator[Outsider], activities: int, pairs: int, *words: object) -> list[tuple[Outsider, ...]]:
    """For each activity its allies, `pairs` in all; taken in turn, so that nobody is left out or twice in one."""
    draw = dice(*words, "alliances")
    counts = uneven(pairs, activities, *words, "alliances", least=0)
    return [tuple(replace(next(stream), gave=draw.choice(GAVE)) for _ in range(size)) for size in counts]


def dealt(pool: list[Outsider], activities: int, *words: object) -> list[tuple[Outsider, ...]]:
    """Every one of the pool in exactly one activity."""
    made, start = [], 0
    for size in uneven(len(pool), activities, *words, "dealt", least=0):
        made.append(tuple(pool[start : start + size]))
        start += size
    return made
