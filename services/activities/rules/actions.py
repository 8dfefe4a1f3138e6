"""What each side may do to an activity in each of its states. The same table fills `can` in every answer."""

from dataclasses import dataclass
from enum import StrEnum

from services.activities.models import ReportState as R
from services.activities.models import State as S


class Side(StrEnum):
    staff = "staff"
    own = "own"
    reader = "reader"


@dataclass(frozen=True)
class Rule:
    sides: frozenset[Side]
    states: frozenset[S]
    report_states: frozenset[R]


BOTH = frozenset({Side.staff, Side.own})
STAFF_ONLY = frozenset({Side.staff})
OPEN = frozenset({R.none, R.draft, R.returned})
LIVE = frozenset({S.planned, S.done})

ACTIONS: dict[str, Rule] = {
    "plan": Rule(BOTH, LIVE, OPEN),
    "cancel": Rule(BOTH, LIVE, OPEN),
    "report": Rule(BOTH, LIVE, OPEN),
    "submit": Rule(BOTH, LIVE, frozenset({R.draft, R.returned})),
    "undo_cancel": Rule(BOTH, frozenset({S.cancelled}), OPEN),
    "undo_submit": Rule(BOTH, LIVE, frozenset({R.submitted})),
    "return": Rule(STAFF_ONLY, LIVE, frozenset({R.submitted})),
    "approve": Rule(STAFF_ONLY, LIVE, frozenset({R.submitted})),
    "reopen": Rule(STAFF_ONLY, LIVE, frozenset({R.approved})),
}


def can(verb: str, side: Side, state: str, report_state: str) -> bool:
    rule = ACTIONS[verb]
    return side in rule.sides and state in rule.states and report_state in rule.report_states


def may_ever(verb: str, side: Side) -> bool:
    return side in ACTIONS[verb].sides


def allowed(side: Side, state: str, report_state: str) -> list[str]:
    return [verb for verb in ACTIONS if can(verb, side, state, report_state)]
