"""The rules at their boundaries, without a database."""

import itertools
from uuid import UUID

import pytest

from services.certificates import codes, rules
from services.certificates.models import (
    MemberTerms,
    Mode,
    OrganisationTerms,
    OutstandingTerms,
    Status,
    Terms,
    TrainingTerms,
)

SESSIONS = {UUID(int=n): f"Sesión {n}" for n in range(1, 4)}
TYPES = {key: key.upper() for key in "abcdef"}
EDITION = rules.EditionFacts(SESSIONS, TYPES)
ALL_LIVE = dict.fromkeys(SESSIONS, "live")


def team(in_time: str = "", late: str = "", selected: bool = True) -> rules.TeamFacts:
    return rules.TeamFacts(selected, frozenset(in_time), frozenset(in_time + late), len(in_time + late))


def member(
    modes: dict[UUID, str] | None = None, positive: bool | None = None, active: bool = True
) -> rules.MemberFacts:
    return rules.MemberFacts(active, modes or {}, positive)


def missing(
    terms: Terms, of: rules.TeamFacts, who: rules.MemberFacts | None = None, edition: rules.EditionFacts = EDITION
) -> list[str]:
    return [reason.code for reason in rules.earned(terms, edition, of, who).missing]


@pytest.mark.parametrize(
    ("of", "codes_missing"),
    [
        (team("abcdef"), []),
        (team("abcde"), ["activity"]),
        (team("abcde", late="f"), ["activity_late"]),
        (team("abcdef", late="f"), []),
        (team("", late="abcdef"), ["activity_late"] * 6),
        (team(), ["activity"] * 6),
        (team("abcdef", selected=False), ["not_selected"]),
        (team("abcdefxyz"), []),
    ],
)
def test_six_of_six_in_time(of: rules.TeamFacts, codes_missing: list[str]) -> None:
    assert missing(OrganisationTerms(), of) == codes_missing


def test_other_terms_of_an_organisation() -> None:
    assert missing(OrganisationTerms(in_time=False), team("abc", late="def")) == []
    assert missing(OrganisationTerms(types=["a", "b"]), team("ab")) == []
    assert missing(OrganisationTerms(at_least=5), team("abcde")) == []
    assert missing(OrganisationTerms(at_least=5), team("abcd", late="e")) == ["activity_late", "activity"]
    assert missing(OrganisationTerms(at_least=9), team("abcdef")) == []
    assert missing(OrganisationTerms(), team(), edition=rules.EditionFacts({}, {})) == ["no_activity_types"]


def test_the_edition_may_ask_for_fewer_types() -> None:
    edition = rules.EditionFacts(SESSIONS, TYPES, ("a", "c"))
    assert missing(OrganisationTerms(), team("ac"), edition=edition) == []
    assert missing(OrganisationTerms(), team("ab"), edition=edition) == ["activity"]
    assert missing(OrganisationTerms(types=["b"]), team("b"), edition=edition) == []
    assert rules.certified(OrganisationTerms(), edition, team("abc", late="d")) == ("A", "C")
    assert rules.certified(TrainingTerms(), edition, team()) == ("Sesión 1", "Sesión 2", "Sesión 3")


@pytest.mark.parametrize("mode", Mode)
def test_every_session_live_or_recorded(mode: str) -> None:
    last = list(SESSIONS)[-1]
    expected = [] if mode in ("live", "recording") else ["session_mode"]
    assert missing(TrainingTerms(), team(), member({**ALL_LIVE, last: mode})) == expected
    without = {session: "live" for session in SESSIONS if session != last}
    assert missing(TrainingTerms(), team(), member(without)) == ["session"]


def test_no_session_earns_nothing_and_a_foreign_one_does_not_help() -> None:
    assert missing(TrainingTerms(), team(), member(), edition=rules.EditionFacts({}, TYPES)) == ["no_sessions"]
    foreign = {UUID(int=99): "live", **dict(list(ALL_LIVE.items())[1:])}
    assert missing(TrainingTerms(), team(), member(foreign)) == ["session"]
    assert missing(TrainingTerms(modes=[Mode.in_person]), team(), member(ALL_LIVE)) == ["session_mode"] * 3


@pytest.mark.parametrize(
    ("positive", "approved", "codes_missing"),
    [
        (True, "a", []),
        (True, "", ["no_approved_activity"]),
        (False, "a", ["assessed_negative"]),
        (None, "a", ["not_assessed"]),
        (None, "", ["not_assessed", "no_approved_activity"]),
    ],
)
def test_a_members_certificate(positive: bool | None, approved: str, codes_missing: list[str]) -> None:
    assert missing(MemberTerms(), team(late=approved), member(positive=positive)) == codes_missing


def test_a_member_who_left_and_a_recognition() -> None:
    assert missing(MemberTerms(), team("a"), member(positive=True, active=False)) == ["left_roster"]
    assert missing(OutstandingTerms(), team()) == ["not_recognised"]
    assert rules.earned(OutstandingTerms(), EDITION, team(), None, recognised=True).earned


def test_the_table_of_moves() -> None:
    allowed = {(status, verb) for status in Status for verb in rules.MOVES if rules.can_move(status, verb)}
    assert allowed == {
        ("issued", "suspend"),
        ("issued", "revoke"),
        ("issued", "correct"),
        ("suspended", "reinstate"),
        ("suspended", "revoke"),
        ("suspended", "correct"),
    }


def test_codes_forgive_the_hand_and_find_the_slip() -> None:
    code = codes.new_code()
    assert len(code) == 16
    shown = codes.shown(code)
    assert [len(part) for part in shown.split("-")] == [4, 4, 4, 4]
    alike = shown.replace("0", "O").replace("1", "l").lower().replace("-", " – ")
    assert codes.read_code(alike) == codes.read_code(shown) == code
    wrong = [code[:i] + other + code[i + 1 :] for i in range(16) for other in codes.ALPHABET if other != code[i]]
    assert {codes.read_code(typed) for typed in wrong} == {None}
    swapped = {
        code[:i] + code[j] + code[i + 1 : j] + code[i] + code[j + 1 :] for i, j in itertools.combinations(range(15), 2)
    }
    assert {codes.read_code(typed) for typed in swapped - {code}} <= {None}
    for typed in ("", "U" * 16, code[:-1], code + "0", "ñ" * 16, "²" * 16, "Ⅷ" * 16):
        assert codes.read_code(typed) is None
    assert len({codes.new_code() for _ in range(1000)}) == 1000
