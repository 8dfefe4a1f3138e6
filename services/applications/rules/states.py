"""The life of an application as one table. It refuses a wrong move and feeds `can: [...]` of every answer."""

from collections.abc import Callable
from dataclasses import dataclass

from services.applications.models import Status

APPLICANT, STAFF, REVIEWER, SYSTEM = "applicant", "staff", "reviewer", "system"


@dataclass(frozen=True)
class Situation:
    """Who is asking (as what), and what the clock and the record say."""

    roles: frozenset[str]
    call_open: bool = True
    notified: bool = False
    confirmed: bool = True


def always(situation: Situation) -> bool:
    return True


def call_open(situation: Situation) -> bool:
    return situation.call_open


def not_notified(situation: Situation) -> bool:
    return not situation.notified


def confirmed(situation: Situation) -> bool:
    return situation.confirmed


@dataclass(frozen=True)
class Move:
    """`target` None: the status stays."""

    verb: str
    sources: tuple[Status, ...]
    target: Status | None
    by: tuple[str, ...]
    when: Callable[[Situation], bool] = always


S = Status
SUBMITTED = (S.submitted, S.ineligible, S.in_review, S.more_info, S.selected, S.waitlisted, S.not_selected)
UNDECIDED = (S.submitted, S.ineligible, S.in_review, S.more_info)

MOVES = (
    Move("edit", (S.draft,), None, (APPLICANT, STAFF), call_open),
    Move("edit", (S.more_info,), None, (APPLICANT, STAFF)),
    Move("submit", (S.draft,), S.submitted, (APPLICANT, STAFF), call_open),
    Move("submit", (S.more_info,), S.in_review, (APPLICANT, STAFF)),
    Move("request_exception", (S.draft,), S.ineligible, (APPLICANT, STAFF), call_open),
    Move("accept_exception", (S.ineligible,), S.submitted, (STAFF,)),
    Move("enrol", (S.submitted,), S.selected, (SYSTEM,)),  # open enrolment: nobody decides
    Move("start_review", (S.submitted,), S.in_review, (STAFF, REVIEWER)),
    Move("research", (S.submitted, S.in_review), None, (STAFF, REVIEWER)),
    Move("review", (S.submitted, S.in_review), None, (STAFF, REVIEWER)),
    Move("request_info", (S.in_review,), S.more_info, (STAFF,)),
    Move("override_check", UNDECIDED, None, (STAFF,)),
    Move("confirm_organisation", SUBMITTED, None, (STAFF,)),
    Move("select", (S.in_review, S.waitlisted), S.selected, (STAFF,), confirmed),
    Move("waitlist", (S.in_review,), S.waitlisted, (STAFF,)),
    Move("reject", (S.in_review, S.waitlisted, S.ineligible), S.not_selected, (STAFF,)),
    Move("undo_decision", (S.selected, S.waitlisted, S.not_selected), S.in_review, (STAFF,), not_notified),
    Move("withdraw", (*UNDECIDED, S.selected, S.waitlisted), S.withdrawn, (APPLICANT, STAFF)),
    Move("change_members", (S.selected,), None, (APPLICANT, STAFF)),
    Move("change_members", (*UNDECIDED, S.waitlisted), None, (STAFF,)),
)

DECISIONS = {Status.selected: "select", Status.waitlisted: "waitlist", Status.not_selected: "reject"}


def allowed(verb: str, status: str, situation: Situation) -> Move | None:
    """The row of the table that lets this happen now, or None."""
    return next((m for m in MOVES if m.verb == verb and possible(m, status, situation)), None)


def possible(move: Move, status: str, situation: Situation) -> bool:
    return status in move.sources and bool(situation.roles & set(move.by)) and move.when(situation)


def can(status: str, situation: Situation) -> list[str]:
    """All verbs that are open to the asker now, in the table's order."""
    return list(dict.fromkeys(m.verb for m in MOVES if possible(m, status, situation)))
