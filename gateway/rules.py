"""Who may grant what, and how long a session lasts. Pure: no session, clock or HTTP."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from gateway.models import Role, SessionKind

STAFF = (Role.administrator, Role.coordinator)
PORTAL = frozenset({Role.focal_person, Role.ambassador})
OF_AN_ORGANISATION = frozenset({Role.focal_person, Role.ambassador, Role.helper})
GRANTABLE: dict[str, frozenset[str]] = {
    Role.administrator: frozenset(Role),
    Role.coordinator: frozenset(Role) - {Role.administrator},
}
GRANTS_AT_MOST = 200  # of one account: all of them travel in its token (kit.tokens.MAX_BYTES)
LINK_LIFE = {"invitation": timedelta(days=30), "reset": timedelta(hours=2), "bootstrap": timedelta(days=7)}
STAFF_ABSOLUTE = timedelta(hours=12)


def grantable(own_roles: Iterable[str]) -> frozenset[str]:
    """The roles that somebody with these roles in a programme may give and take there."""
    return frozenset().union(*(GRANTABLE.get(role, frozenset()) for role in own_roles))


def kind_of(roles: Iterable[str]) -> SessionKind:
    """Whoever sees the data of others has a short session; teams keep theirs for a month on their device."""
    given = set(roles)
    return SessionKind.portal if given and given <= PORTAL else SessionKind.staff


def lifetime(kind: str, portal_days: int) -> timedelta:
    return timedelta(days=portal_days) if kind == SessionKind.portal else STAFF_ABSOLUTE


def idle_since(kind: str, now: datetime, idle_minutes: int, portal_days: int) -> datetime:
    """A session not seen since that moment has ended."""
    limit = timedelta(days=portal_days) if kind == SessionKind.portal else timedelta(minutes=idle_minutes)
    return now - limit


def organisation_fits(role: str, organisation_id: UUID | None) -> bool:
    """Roles of an organisation name it; the others never do."""
    return (organisation_id is not None) == (role in OF_AN_ORGANISATION)


def takes_back(status: str) -> bool:
    """An application that is no longer selected speaks for nobody."""
    return status != "selected"
