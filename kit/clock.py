"""Time: stored in UTC, judged on calendar days of a place."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def now() -> datetime:
    return datetime.now(UTC)


def zone(name: str) -> ZoneInfo:
    """An IANA time zone; ValueError when there is none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"unknown time zone {name!r}") from None


def day_of(moment: datetime, zone_name: str) -> date:
    """The calendar day on which `moment` falls in that zone."""
    return moment.astimezone(zone(zone_name)).date()


def end_of_day(day: date, zone_name: str) -> datetime:
    """The first moment after `day` in that zone, in UTC: a window closes when it is reached."""
    return datetime.combine(day + timedelta(days=1), time(), zone(zone_name)).astimezone(UTC)


def start_of_day(day: date, zone_name: str) -> datetime:
    return datetime.combine(day, time(), zone(zone_name)).astimezone(UTC)


def anniversary(day: date, years: int) -> date:
    """The same day `years` later; 29 February counts from the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def years_between(start: date, on: date) -> int:
    """Whole years completed on the day `on` (negative spans give negative years)."""
    years = on.year - start.year
    return years if anniversary(start, years) <= on else years - 1
