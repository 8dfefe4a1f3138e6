"""Which day counts: the clock's in the edition's zone, or the one stated in an edition entered afterwards."""

from datetime import date

from kit import clock
from services.applications.models import Edition
from services.applications.problems import DayMissing, DayNotStated, OutsideWindow
from services.applications.rules.windows import window


def today(edition: Edition) -> date:
    return clock.day_of(clock.now(), edition.time_zone)


def day_of(
    edition: Edition, stated: date | None, field: str, kind: str | None = None, default: date | None = None
) -> date:
    """The day of a record. `kind` is the stage in whose window a stated day must lie; `default` stands in for a
    day that need not be stated."""
    if not edition.entered_afterwards:
        if stated is not None:
            raise DayNotStated(field=field)
        return today(edition)
    day = stated or default
    if day is None:
        raise DayMissing(field=field)
    check_window(edition, day, field, kind)
    return day


def check_window(edition: Edition, day: date, field: str, kind: str | None) -> None:
    allowed = window(edition.stages, kind) if kind else None
    if allowed and not allowed.holds(day):
        raise OutsideWindow(
            errors=[
                {"at": f"/{field}", "code": "outside_window", "message": f"{allowed.opens_on} – {allowed.closes_on}"}
            ],
            day=day.isoformat(),
            opens_on=allowed.opens_on.isoformat(),
            closes_on=allowed.closes_on.isoformat(),
        )
