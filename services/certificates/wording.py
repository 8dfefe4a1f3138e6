"""The printed sentences of a certificate, written once in its language and frozen with it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from babel.dates import format_date

from kit.texts import DEFAULT, Texts

LOCALES = {"en": "en_GB"}  # 20 October 2017
TEXTS = Texts(Path(__file__).parent / "locales")


def say(lang: str, key: str, **params: Any) -> str:
    return TEXTS.get(lang, key, **params)


def in_language(texts: dict[str, str], lang: str) -> str:
    """The text in that language, else in Spanish, else whichever there is."""
    return texts.get(lang) or texts.get(DEFAULT) or next(iter(texts.values()), "")


def written_date(lang: str, day: date, width: str = "long") -> str:
    """`20 de octubre de 2017`, or `20 oct 2017` in the width `medium`."""
    return format_date(day, width, locale=LOCALES.get(lang, lang))


def period(lang: str, start: date | None, end: date | None) -> str:
    """`, entre mayo y octubre de 2017`; empty when the edition states no days."""
    if start is None or end is None:
        return ""
    first, last = (format_date(day, "LLLL", locale=LOCALES.get(lang, lang)) for day in (start, end))
    if (start.year, start.month) == (end.year, end.month):
        key = "same_month"
    else:
        key = "same_year" if start.year == end.year else "years"
    return say(lang, f"print.period.{key}", start=first, end=last, start_year=start.year, year=end.year)


def title(lang: str, programme: str, edition: str) -> str:
    """The edition as a sentence names it: with its programme, unless its own name says that already."""
    key = "edition" if programme.casefold() in edition.casefold() else "both"
    return say(lang, f"print.title.{key}", programme=programme, edition=edition)


def count(lang: str, number: int) -> str:
    """`seis`; digits past twelve."""
    return TEXTS.find(lang, f"print.counts.{number}") or str(number)


def activities(lang: str, number: int) -> str:
    return say(lang, f"print.activities.{'one' if number == 1 else 'many'}", count=count(lang, number))


def statement(lang: str, kind: str, title: str, days: tuple[date | None, date | None], items: int) -> str:
    """Why it is given, as it stands under the name; `items` is how many activities it counts."""
    return say(
        lang,
        f"print.statement.{kind}",
        title=title,
        period=period(lang, *days),
        activities=activities(lang, items),
    )


def evidence(lang: str, kind: str, items: Sequence[str]) -> str:
    untitled = "_untitled" if kind == "training" and not items else ""
    return say(lang, f"print.evidence.{kind}{untitled}", items=", ".join(items))


def awarded(lang: str, day: date) -> str:
    return say(lang, "print.awarded", date=written_date(lang, day))


def readable(key: str) -> str:
    """`school-2030` as `School 2030`, for a key that came without a name."""
    return key.replace("-", " ").replace("_", " ").capitalize()
