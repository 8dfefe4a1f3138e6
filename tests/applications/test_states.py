"""The whole state table: every status, every verb, every role."""

from itertools import product

import pytest

from services.applications.models import Status
from services.applications.rules.states import (
    APPLICANT,
    DECISIONS,
    MOVES,
    REVIEWER,
    STAFF,
    SYSTEM,
    Situation,
    allowed,
    can,
)

VERBS = sorted({move.verb for move in MOVES})
# verb → status → (roles that may, target); "." in the target: the status stays.
TABLE = {
    "edit": {"draft": ("AS", "."), "more_info": ("AS", ".")},
    "submit": {"draft": ("AS", "submitted"), "more_info": ("AS", "in_review")},
    "request_exception": {"draft": ("AS", "ineligible")},
    "accept_exception": {"ineligible": ("S", "submitted")},
    "enrol": {"submitted": ("Y", "selected")},
    "start_review": {"submitted": ("SR", "in_review")},
    "research": {"submitted": ("SR", "."), "in_review": ("SR", ".")},
    "review": {"submitted": ("SR", "."), "in_review": ("SR", ".")},
    "request_info": {"in_review": ("S", "more_info")},
    "override_check": dict.fromkeys(("submitted", "ineligible", "in_review", "more_info"), ("S", ".")),
    "confirm_organisation": dict.fromkeys(
        ("submitted", "ineligible", "in_review", "more_info", "selected", "waitlisted", "not_selected"), ("S", ".")
    ),
    "select": {"in_review": ("S", "selected"), "waitlisted": ("S", "selected")},
    "waitlist": {"in_review": ("S", "waitlisted")},
    "reject": dict.fromkeys(("in_review", "waitlisted", "ineligible"), ("S", "not_selected")),
    "undo_decision": dict.fromkeys(("selected", "waitlisted", "not_selected"), ("S", "in_review")),
    "withdraw": dict.fromkeys(
        ("submitted", "ineligible", "in_review", "more_info", "selected", "waitlisted"), ("AS", "withdrawn")
    ),
    "change_members": {
        "selected": ("AS", "."),
        **dict.fromkeys(("submitted", "ineligible", "in_review", "more_info", "waitlisted"), ("S", ".")),
    },
}
ROLES = {APPLICANT: "A", STAFF: "S", REVIEWER: "R", SYSTEM: "Y"}


@pytest.mark.parametrize(("verb", "status", "role"), list(product(VERBS, Status, ROLES)))
def test_every_cell(verb: str, status: Status, role: str) -> None:
    move = allowed(verb, status, Situation(frozenset({role})))
    who, target = TABLE[verb].get(status, ("", ""))
    if ROLES[role] not in who:
        assert move is None
    else:
        assert move is not None
        assert (move.target or ".") == target


def test_the_table_is_all_there_is() -> None:
    assert sorted(TABLE) == VERBS
    assert set(DECISIONS.values()) <= set(TABLE)


def test_conditions() -> None:
    staff = frozenset({STAFF})
    assert can(Status.draft, Situation(frozenset({APPLICANT}), call_open=False)) == []
    assert "edit" in can(Status.more_info, Situation(frozenset({APPLICANT}), call_open=False))
    assert "undo_decision" not in can(Status.selected, Situation(staff, notified=True))
    assert "select" not in can(Status.in_review, Situation(staff, confirmed=False))
    assert "reject" in can(Status.in_review, Situation(staff, confirmed=False))


def test_nobody_can_do_nothing() -> None:
    for status in Status:
        assert can(status, Situation(frozenset())) == []


def test_withdrawn_is_the_end() -> None:
    assert can(Status.withdrawn, Situation(frozenset(ROLES))) == []
