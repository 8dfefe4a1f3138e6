"""The values that many bodies share, each with its limits."""

from datetime import date
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from kit import clock
from services.applications import geo

FIRST_DAY, LAST_DAY = date(1800, 1, 1), date(2199, 12, 31)


def refuse(kind: str, message: str, **context: Any) -> PydanticCustomError:
    return PydanticCustomError(kind, message, context)


def within_calendar(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise refuse("date_out_of_range", "The date is outside 1800 to 2199.")
    return day


def known_zone(name: str) -> str:
    try:
        clock.zone(name)
    except ValueError:
        raise refuse("time_zone", "There is no time zone of that name.") from None
    return name


def known_country(code: str) -> str:
    if not geo.is_country(code):
        raise refuse("country", "There is no country of that code.")
    return code


def known_region(code: str) -> str:
    if not geo.is_region(code, code[:2]):
        raise refuse("region", "There is no region of that code.")
    return code


def web_address(address: str) -> str:
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not any(c.isspace() for c in address)
    except ValueError:
        good = False
    if not good:
        raise refuse("web_address", "Write a web address that starts with https://.")
    return address


def some_language(texts: dict[Any, str]) -> dict[Any, str]:
    kept = {lang: text for lang, text in texts.items() if text}
    if not kept:
        raise refuse("missing", "A text in one language at least is needed.")
    return kept


Language = Literal["es", "pt", "en"]
Day = Annotated[date, AfterValidator(within_calendar)]
Name = Annotated[str, StringConstraints(max_length=200)]
Required = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Text = Annotated[str, StringConstraints(max_length=5000)]
Reason = Annotated[str, StringConstraints(min_length=3, max_length=2000)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", max_length=60)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=2, max_length=60)]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s<>,;\"]+@[^@\s<>,;\"]+\.[^@\s<>,;\".]+$", max_length=254)]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()./-]{5,24}$")]
Link = Annotated[str, StringConstraints(max_length=500), AfterValidator(web_address)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$"), AfterValidator(known_country)]
Region = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$"), AfterValidator(known_region)]
TimeZone = Annotated[str, StringConstraints(max_length=60), AfterValidator(known_zone)]
ShortTexts = dict[Language, Annotated[str, StringConstraints(max_length=300)]]
LongTexts = dict[Language, Text]
Named = Annotated[ShortTexts, AfterValidator(some_language)]
