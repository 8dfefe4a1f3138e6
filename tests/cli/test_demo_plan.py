"""The made-up records add up to what the case publishes: recomputed here with plain Python, from the records alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain

import pytest

from cli.demo.plan import make_plan
from cli.demo.plan.living import AMBASSADOR, FOCAL, make_living
from cli.demo.plan.model import Activity, Edition
from cli.demo.plan.shape import TYPES
from kit.clock import anniversary, years_between

PLAN = make_plan()
PERU_2016, PERU_2017 = PLAN.editions
BOTH = (PERU_2016, PERU_2017)
FORMATS = {"live", "recording"}


def of(type: str, *editions: Edition) -> list[Activity]:
    return [a for e in editions or BOTH for a in e.activities if a.type == type and a.counts]


def people(activities: Iterable[Activity]) -> int:
    return sum(t.n for a in activities for t in a.tallies if t.measure in ("citizens", "students"))


def bounds(activities: Iterable[Activity], *measures: str) -> set[str]:
    return {t.bound for a in activities for t in a.tallies if t.measure in measures}


def outsiders(activities: Iterable[Activity], role: str) -> list[tuple[object, object]]:
    return [(a.id, o.id) for a in activities for o in a.outsiders if o.role == role]


def certified(edition: Edition) -> set[object]:
    """Members who saw every session, live or recorded."""
    seen: dict[object, set[object]] = defaultdict(set)
    for one in edition.attendance:
        if one.mode in FORMATS:
            seen[one.member_id].add(one.session_id)
    return {member for member, sessions in seen.items() if len(sessions) == len(edition.sessions)}


def trained(edition: Edition) -> set[object]:
    members = certified(edition)
    return {one.organisation_id for one in edition.attendance if one.member_id in members}


def completed(edition: Edition) -> set[object]:
    """Six of six in time: within the window, or within the extension granted to that team."""
    window, until = edition.stage("implementation"), {x.organisation_id: x.until for x in edition.extensions}
    types: dict[object, set[str]] = defaultdict(set)
    for activity in edition.activities:
        for team in activity.credited if activity.counts else ():
            if window.opens_on <= activity.done_on <= until.get(team.organisation_id, window.closes_on):
                types[team.organisation_id].add(activity.type)
    return {team for team, done in types.items() if len(done) == 6}


@pytest.mark.parametrize(
    ("edition", "applied", "regions", "selected", "sessions", "live", "trained_", "complete"),
    [(PERU_2016, 38, 16, 22, 3, 36, 20, 17), (PERU_2017, 104, 21, 80, 5, 58, 56, 38)],
    ids=["peru-2016", "peru-2017"],
)
def test_each_edition_has_its_published_funnel(edition, applied, regions, selected, sessions, live, trained_, complete):
    assert len(edition.teams) == applied
    assert len({team.region for team in edition.teams}) == regions
    assert len(edition.selected) == selected
    assert len({team.region for team in edition.selected}) == regions
    assert [session.minutes for session in edition.sessions] == [90] * sessions
    assert len({one.member_id for one in edition.attendance if one.mode == "live"}) == live
    assert len(trained(edition)) == trained_
    assert len(completed(edition)) == complete
    assert completed(edition) <= trained(edition) <= {team.organisation_id for team in edition.selected}
    assert len(edition.submissions) > sum(s.counts for s in edition.submissions)


def test_the_programme_reaches_its_published_figures():
    assert len({one.member_id for e in BOTH for one in e.attendance}) == 362
    assert len(completed(PERU_2016) | completed(PERU_2017)) == 55
    assert len({team.region for e in BOTH for team in e.selected if team.organisation_id in completed(e)}) == 21
    assert len({ally for _, ally in outsiders(chain(*(of(t) for t in TYPES)), "ally")}) == 64


def test_community_2030():
    done = of("community-2030")
    assert (len({a.place.id for a in done}), len(done), people(done)) == (26, 30, 2465)
    assert len({one for _, one in outsiders(done, "mobilised")}) == 42
    assert len(set(outsiders(done, "ally"))) == len(outsiders(done, "ally")) == 40
    assert bounds(done, "citizens") == {"exact"}


def test_my_most_important_sdg_has_one_commitment_per_citizen():
    done = of("my-most-important-sdg")
    assert people(done) == 2781
    assert sum(len(a.commitments) + sum(p.n for p in a.pledges) for a in done) == 2781


def test_school_2030():
    done = of("school-2030")
    assert (people(done), len({a.place.id for a in done}), len({a.place.region for a in done})) == (902, 32, 14)
    assert {a.sessions for a in done} == {4}
    assert {len(set(a.topics)) for a in done} == {4}


def test_conferences_and_workshops():
    done = of("conferences-and-workshops")
    assert (len(done), people(done), bounds(done, "citizens")) == (35, 1200, {"exact", "at_least"})
    assert len({m.id for a in done for m in a.facilitators}) == 151
    assert len(set(outsiders(done, "ally"))) == len(outsiders(done, "ally")) == 69


def test_my_world_2030():
    taken = [s for e in BOTH for s in e.submissions]
    assert sum(s.counts for s in taken) == 1540
    assert len({s.instance_id for s in taken}) == len(taken)
    assert {len(set(s.goals)) for s in taken if s.counts} == {6}
    assert {len(s.goals) for s in taken} == {5, 6}
    assert {s.via for s in taken} == {"openrosa", "json"} and {s.times_sent for s in taken} == {1, 2}


def test_sphere_of_action():
    done = of("sphere-of-action")
    assert (len(done), people(done), bounds(done, "citizens")) == (40, 2520, {"exact", "at_least"})
    planted = [(a.place.region, t.n, t.bound) for a in done for t in a.tallies if t.measure == "trees"]
    assert sum(n for _, n, _ in planted) == 400
    assert {(region, bound) for region, _, bound in planted} == {("PE-JUN", "at_least")}


def test_participants_of_the_six_types_add_up_to_11408():
    surveyed = sum(s.counts for e in BOTH for s in e.submissions)
    assert sum(people(of(type)) for type in TYPES) + surveyed == 11408


@pytest.mark.parametrize("edition", BOTH, ids=lambda e: e.slug)
def test_who_does_not_complete_fails_in_both_ways_and_late_ones_are_saved_by_an_extension_only(edition):
    window = edition.stage("implementation")
    late = [a for a in edition.activities if a.counts and a.done_on > window.closes_on]
    saved = [x.organisation_id for x in edition.extensions]
    assert len(saved) == 1 and saved[0] in completed(edition)
    for activity in late:
        assert len(activity.credited) == 1
        assert (activity.lead.organisation_id in completed(edition)) == (activity.lead.organisation_id in saved)
    assert len(late) > 1
    by_team = Counter(
        chain.from_iterable({(t.number, a.type) for t in a.credited} for a in edition.activities if a.counts)
    )
    numbers = Counter(number for number, _ in by_team)
    short = [t.number for t in edition.selected if t.organisation_id not in completed(edition)]
    assert 5 in {numbers[n] for n in short} and 6 in {numbers[n] for n in short}


@pytest.mark.parametrize("edition", BOTH, ids=lambda e: e.slug)
def test_every_applicant_passes_the_rules_on_the_day(edition):
    call = edition.stage("call")
    assert (call.closes_on - call.opens_on).days == 20
    for team in edition.teams:
        assert call.opens_on <= team.submitted_on <= call.closes_on
        assert len(team.members) >= 3 and not team.party
        assert team.founded_on <= anniversary(team.submitted_on, -2)
        assert min(years_between(m.born_on, team.submitted_on) for m in team.members) >= 18
    assert any(team.founded_on == anniversary(team.submitted_on, -2) for team in edition.teams)


def test_four_applications_break_one_rule_each():
    found = {refusal.rule: refusal.team for refusal in PERU_2017.refusals}
    assert len(found["team_size"].members) == 2
    assert min(years_between(m.born_on, found["member_age"].submitted_on) for m in found["member_age"].members) == 17
    young = found["years_of_operation"]
    assert anniversary(young.founded_on, 2) - young.submitted_on == timedelta(days=1)
    assert found["party"].party


def test_parts_never_exceed_their_total_and_some_are_not_stated():
    tallies = [t for e in BOTH for a in e.activities for t in a.tallies if t.measure in ("citizens", "students")]
    assert all(sum(p.n for p in t.parts) <= t.n for t in tallies)
    assert any(not t.parts for t in tallies) and any(0 < sum(p.n for p in t.parts) < t.n for t in tallies)


def test_nobody_and_nothing_is_named_twice():
    teams = [team for e in BOTH for team in e.teams]
    assert len({team.name for team in teams}) == len(teams)
    members = [m for team in teams for m in team.members]
    assert len({m.email for m in members}) == len({m.id for m in members}) == len(members)
    assert all(m.email.endswith("@example.org") for m in members)
    for role in ("ally", "mobilised"):
        known = {(o.id, o.name, o.region) for e in BOTH for a in e.activities for o in a.outsiders if o.role == role}
        assert len({id for id, _, _ in known}) == len({name for _, name, _ in known}) == len(known)
    for kind in ("community", "school"):
        met = [a.place for e in BOTH for a in e.activities if a.place.kind == kind]
        assert len({place.id for place in met}) == len({(place.name, place.region) for place in met})


def test_facilitators_and_attendance_are_of_the_roster():
    for edition in BOTH:
        roster = {m.id: t.organisation_id for t in edition.selected for m in t.members}
        assert all(roster[one.member_id] == one.organisation_id for one in edition.attendance)
        assert len({(one.session_id, one.member_id) for one in edition.attendance}) == len(edition.attendance)
        for activity in edition.activities:
            crew = {m.id for t in activity.credited for m in t.members}
            assert {m.id for m in activity.facilitators} <= crew


def test_ids_are_version_7_of_their_day_and_the_same_every_time():
    ids = [team.application_id for e in BOTH for team in e.teams]
    assert {id.version for id in ids} == {7}
    assert make_plan.__wrapped__() == PLAN


def test_the_living_edition_has_something_for_every_role_and_counts_from_its_first_day():
    start = date(2031, 3, 4)
    living = make_living(start)
    call = next(stage for stage in living.stages if stage.key == "call")
    assert call.opens_on < start < call.closes_on == start + timedelta(days=14)
    assert [session.held_at.date() - start for session in living.sessions] == [timedelta(days=n) for n in (0, 6, 13)]
    assert Counter(team.fate for team in living.teams) == {
        "selected": 2, "reviewed": 1, "noted": 1, "submitted": 2, "asked": 1, "exception": 1, "draft": 1,
    }  # fmt: skip
    emails = [member.email for team in living.teams for member in team.members]
    assert len(set(emails)) == len(emails) and {FOCAL, AMBASSADOR} <= set(emails)
    assert {activity.fate for activity in living.activities} == {"approved", "submitted", "planned"}
    assert Counter(one.counts for one in living.submissions) == {True: 24, False: 2}
    assert make_living(start) == living and make_living(start + timedelta(days=1)).edition_id != living.edition_id
