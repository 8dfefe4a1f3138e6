"""Who has earned what, and what may be done to a certificate: pure functions and a table.

Facts are already in the caller's language where a sentence will name them (sessions, activity types).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from services.certificates.models import (
    HolderKind,
    Kind,
    MemberTerms,
    OrganisationTerms,
    Status,
    Terms,
    TrainingTerms,
)


@dataclass(frozen=True)
class Missing:
    """One reason, as a message key below `missing.` and what fills it."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Verdict:
    missing: tuple[Missing, ...]

    @property
    def earned(self) -> bool:
        return not self.missing


@dataclass(frozen=True)
class EditionFacts:
    """Sessions by id and activity types by key, each with its title; `required` types (None: all)."""

    sessions: Mapping[UUID, str]
    types: Mapping[str, str]
    required: tuple[str, ...] | None = None


@dataclass(frozen=True)
class TeamFacts:
    """Types of approved activities, done in time or only late, and how many activities were approved."""

    selected: bool
    in_time: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    approved: int = 0


@dataclass(frozen=True)
class MemberFacts:
    active: bool
    modes: Mapping[UUID, str] = field(default_factory=dict)
    positive: bool | None = None


def earned(
    terms: Terms, edition: EditionFacts, team: TeamFacts, member: MemberFacts | None, recognised: bool = False
) -> Verdict:
    """Whether a person (`member`) or the organisation itself (`member` is None) has earned it, and all that is
    missing."""
    reasons = standing(team, member)
    match terms:
        case TrainingTerms():
            reasons += training(terms, edition, member)
        case OrganisationTerms():
            reasons += activities(terms, edition, team)
        case MemberTerms():
            reasons += contribution(terms, team, member)
        case _ if not recognised:
            reasons.append(Missing("not_recognised"))
    return Verdict(tuple(reasons))


def standing(team: TeamFacts, member: MemberFacts | None) -> list[Missing]:
    reasons = [] if team.selected else [Missing("not_selected")]
    return reasons if member is None or member.active else [*reasons, Missing("left_roster")]


def training(terms: TrainingTerms, edition: EditionFacts, member: MemberFacts | None) -> list[Missing]:
    if not edition.sessions:
        return [Missing("no_sessions")]
    modes = member.modes if member else {}
    reasons = []
    for session, title in edition.sessions.items():
        if modes.get(session) not in terms.modes:
            reasons.append(Missing("session_mode" if session in modes else "session", {"session": title}))
    return reasons


def activities(terms: OrganisationTerms, edition: EditionFacts, team: TeamFacts) -> list[Missing]:
    required = required_types(terms, edition)
    if not required:
        return [Missing("no_activity_types")]
    counting = team.in_time if terms.in_time else team.done
    open_types = [key for key in required if key not in counting]
    if len(required) - len(open_types) >= min(terms.at_least or len(required), len(required)):
        return []
    return [
        Missing("activity_late" if key in team.done else "activity", {"type": edition.types.get(key, key)})
        for key in open_types
    ]


def required_types(terms: OrganisationTerms, edition: EditionFacts) -> tuple[str, ...]:
    """What the rule names, else what the edition asks for, else all there are."""
    if terms.types is not None:
        return tuple(terms.types)
    return tuple(edition.types) if edition.required is None else edition.required


def certified(terms: Terms, edition: EditionFacts, team: TeamFacts) -> tuple[str, ...]:
    """What the certificate lists: the titled sessions, or the required activities that count."""
    match terms:
        case TrainingTerms():
            return tuple(title for title in edition.sessions.values() if not title.isdigit())
        case OrganisationTerms():
            counting = team.in_time if terms.in_time else team.done
            keys = (key for key in required_types(terms, edition) if key in counting)
            return tuple(edition.types.get(key, key) for key in keys)
    return ()


def contribution(terms: MemberTerms, team: TeamFacts, member: MemberFacts | None) -> list[Missing]:
    reasons = []
    if terms.positive_assessment and (member is None or member.positive is not True):
        negative = member is not None and member.positive is False
        reasons.append(Missing("assessed_negative" if negative else "not_assessed"))
    if team.approved < terms.approved_activities:
        reasons.append(Missing("no_approved_activity", {"have": team.approved, "need": terms.approved_activities}))
    return reasons


def holders(kind: Kind) -> tuple[HolderKind, ...]:
    """Who can receive that kind: one PDF for a team's organisation, persons for the rest, either for a recognition."""
    if kind is Kind.outstanding:
        return (HolderKind.organisation, HolderKind.person)
    return (HolderKind.organisation,) if kind is Kind.organisation else (HolderKind.person,)


MOVES: dict[str, tuple[frozenset[Status], Status]] = {
    "suspend": (frozenset({Status.issued}), Status.suspended),
    "reinstate": (frozenset({Status.suspended}), Status.issued),
    "revoke": (frozenset({Status.issued, Status.suspended}), Status.revoked),
    "correct": (frozenset({Status.issued, Status.suspended}), Status.superseded),
}
PAST = {"suspend": "suspended", "reinstate": "reinstated", "revoke": "revoked", "correct": "superseded"}


def can_move(status: str, verb: str) -> bool:
    return status in MOVES[verb][0]


def moves_of(status: str) -> list[str]:
    return [verb for verb in MOVES if can_move(status, verb)]
