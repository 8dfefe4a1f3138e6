"""What a form may become, and who may do what with it: tables and pure functions, also behind `can: […]`."""

from kit.auth import Actor
from services.surveys.models.base import FormState, ReviewState

STAFF = ("administrator", "coordinator")
READERS = (*STAFF, "data_reviewer")
TEAM = ("focal_person", "ambassador", "helper")
DEVICE_MAKERS = ("focal_person", "helper")

FORM_MOVES: dict[str, tuple[tuple[FormState, ...], FormState]] = {
    "publish": ((FormState.draft, FormState.open, FormState.closing), FormState.open),
    "wind_down": ((FormState.open,), FormState.closing),
    "close": ((FormState.open, FormState.closing), FormState.closed),
    "reopen": ((FormState.closing, FormState.closed), FormState.open),
}

REVIEWS = (ReviewState.has_issues, ReviewState.approved, ReviewState.rejected)


def form_verbs(state: str) -> list[str]:
    return [verb for verb, (before, _) in FORM_MOVES.items() if state in before]


def can_manage(actor: Actor, programme_id: object) -> bool:
    return actor.has(programme_id, *STAFF)  # type: ignore[arg-type]


def can_review(actor: Actor, programme_id: object) -> bool:
    return actor.has(programme_id, *READERS)  # type: ignore[arg-type]


def programmes_of_teams(actor: Actor) -> set[object]:
    """Programmes in which the actor belongs to, or acts for, an organisation."""
    return {g.programme for g in actor.grants if g.role in TEAM and g.organisation and g.programme}
