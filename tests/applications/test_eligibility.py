"""Each rule at its boundary. The reference day is the submission's unless the rule names one."""

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.clock import anniversary
from kit.ids import uuid7
from services.applications.rules.eligibility import CHECKS, Facts, MemberFacts, evaluate

DAY = date(2016, 6, 10)
YEARS = {"key": "min_years_of_operation", "params": {"years": 2}}
AGE = {"key": "min_member_age", "params": {"years": 18}}
DAYS = st.dates(date(1900, 1, 1), date(2150, 12, 31))


def passes(rule: dict[str, Any], facts: Facts, on: date = DAY) -> list[bool]:
    return [outcome.passed for outcome in evaluate([rule], facts, on)]


def team(*births: date | None, full: bool = True) -> Facts:
    return Facts(members=tuple(MemberFacts(uuid7(), birth, full) for birth in births))


@pytest.mark.parametrize(
    ("since", "on", "enough"),
    [
        (date(2014, 6, 10), DAY, True),  # exactly two years
        (date(2014, 6, 11), DAY, False),  # one day short
        (date(2012, 2, 29), date(2014, 2, 28), True),  # 29 February counts from the 28th
        (date(2012, 2, 29), date(2014, 2, 27), False),
        (date(2016, 6, 11), DAY, False),  # founded tomorrow
        (date(1800, 1, 1), DAY, True),
    ],
)
def test_years_of_operation(since: date, on: date, enough: bool) -> None:
    assert passes(YEARS, Facts(operating_since=since), on) == [enough]


@pytest.mark.parametrize(
    ("birth", "adult"), [(date(1998, 6, 10), True), (date(1998, 6, 11), False), (date(1999, 6, 10), False)]
)
def test_eighteen_today_passes(birth: date, adult: bool) -> None:
    assert passes(AGE, team(birth)) == [adult]


def test_each_member_has_an_outcome() -> None:
    facts = team(date(1990, 1, 1), date(2000, 1, 1), None)
    outcomes = evaluate([AGE], facts, DAY)
    assert [(o.member_id, o.passed, o.reason) for o in outcomes] == [
        (facts.members[0].id, True, "min_member_age.passed"),
        (facts.members[1].id, False, "min_member_age.failed"),
        (facts.members[2].id, False, "min_member_age.unknown"),
    ]


@pytest.mark.parametrize(("count", "enough"), [(2, False), (3, True), (4, True)])
def test_three_members(count: int, enough: bool) -> None:
    rule = {"key": "min_members", "params": {"count": 3}}
    assert passes(rule, team(*[DAY] * count)) == [enough]


def test_only_members_of_the_full_programme_count() -> None:
    rule = {"key": "min_members", "params": {"count": 3}}
    half = Facts(members=(*team(DAY, DAY).members, *team(DAY, full=False).members))
    assert passes(rule, half) == [False]


@pytest.mark.parametrize(("birth", "young"), [(date(1986, 6, 10), True), (date(1985, 6, 10), False)])
def test_the_oldest_age(birth: date, young: bool) -> None:
    assert passes({"key": "max_member_age", "params": {"years": 30}}, team(birth)) == [young]


@pytest.mark.parametrize(
    ("key", "field", "good", "bad"),
    [
        ("volunteering_experience", "volunteering", True, False),
        ("no_party_affiliation", "party_affiliation", False, True),
        ("youth_organisation", "youth", "works_with_youth", "no"),
        ("youth_organisation", "youth", "led_by_youth", "no"),
    ],
)
def test_answers(key: str, field: str, good: Any, bad: Any) -> None:
    assert passes({"key": key}, Facts(**{field: good})) == [True]
    assert passes({"key": key}, Facts(**{field: bad})) == [False]
    assert [o.reason for o in evaluate([{"key": key}], Facts(), DAY)] == [f"{key}.unknown"]


def test_countries() -> None:
    rule = {"key": "countries", "params": {"countries": ["PE", "BO"]}}
    assert [passes(rule, Facts(country=code)) for code in ("PE", "BO", "BR", None)] == [
        [True],
        [True],
        [False],
        [False],
    ]


def test_a_rule_may_name_its_day() -> None:
    named = {**AGE, "on": "2016-12-31"}
    assert passes(named, team(date(1998, 12, 31))) == [True]
    assert passes(AGE, team(date(1998, 12, 31))) == [False]


def test_no_rule_can_read_sphere_gender_or_sector() -> None:
    known = {f.name for f in fields(Facts)} | {f.name for f in fields(MemberFacts)}
    assert known & {"sphere", "gender", "gender_described", "sector"} == set()
    assert known == {
        "operating_since", "country", "volunteering", "party_affiliation", "youth", "members", "id", "birth_on",
        "full_programme",
    }  # fmt: skip


@given(DAYS, DAYS, st.integers(0, 60))
def test_years_pass_from_their_anniversary_on(since: date, on: date, years: int) -> None:
    rule = {"key": "min_years_of_operation", "params": {"years": years}}
    assert passes(rule, Facts(operating_since=since), on) == [on >= anniversary(since, years)]


@given(DAYS, st.integers(0, 110))
def test_an_age_begins_on_the_birthday_and_not_the_day_before(birth: date, years: int) -> None:
    day = anniversary(birth, years)
    rule = {"key": "min_member_age", "params": {"years": years}}
    assert passes(rule, team(birth), day) == [True]
    assert passes(rule, team(birth), day - timedelta(days=1)) == [False]


@given(st.sampled_from(sorted(CHECKS)), DAYS)
def test_a_rule_without_its_answer_never_passes_by_itself(key: str, on: date) -> None:
    params = {"years": 2, "count": 1, "countries": ["PE"]}
    assert all(not o.passed for o in evaluate([{"key": key, "params": params}], Facts(), on))
