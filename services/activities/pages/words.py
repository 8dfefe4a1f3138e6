"""Numbers and units in words: a lower bound is said as one."""

from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, format_percent

from kit.texts import Texts
from services.activities.pages.geo import country_names, goals, region_names


def locale_of(lang: str, country: str) -> Locale:
    """Numbers follow the country as much as the language: 2,465 in Peru, 2.465 in Bolivia."""
    try:
        return Locale.parse(f"{lang}_{country}") if country else Locale.parse(lang)
    except UnknownLocaleError:
        return Locale.parse(lang)


class Words:
    """The words of one language, and the numbers as its readers in that country write them, for the templates."""

    def __init__(self, texts: Texts, lang: str, country: str = "") -> None:
        self.texts, self.lang, self.locale = texts, lang, locale_of(lang, country)

    def t(self, key: str, **params: Any) -> str:
        return self.texts.get(self.lang, key, **params)

    def named(self, names: dict[str, str]) -> str:
        """A translated name; in another language rather than not at all."""
        return names.get(self.lang) or names.get("es") or next(iter(names.values()), "")

    def number(self, n: int) -> str:
        return str(format_decimal(n, locale=self.locale))

    def percent(self, part: int, whole: int) -> str:
        """With one decimal place, as the reports say it: 47.5 %."""
        if not whole:
            return "–"
        pattern = self.locale.percent_formats[None].pattern.replace("#,##0", "#,##0.0")
        return str(format_percent(part / whole, pattern, locale=self.locale))

    def bound(self, figure: dict[str, Any]) -> str:
        return self.t("results.at_least") if figure["bound"] == "at_least" else ""

    def unit(self, figure: dict[str, Any]) -> str:
        """The unit's word for that number; a unit of an edition's own as it was written."""
        key = f"units.{figure['unit']}.{'one' if figure['value'] == 1 else 'other'}"
        known = self.texts.find(self.lang, key)
        return known or str(figure["unit"]).replace("_", " ")

    def whole(self, figure: dict[str, Any]) -> str:
        """«al menos 11 408 participaciones»."""
        parts = (self.bound(figure), self.number(figure["value"]), self.unit(figure))
        return " ".join(part for part in parts if part)

    def amount(self, figure: dict[str, Any]) -> str:
        """«al menos 11 408», without the unit."""
        return " ".join(part for part in (self.bound(figure), self.number(figure["value"])) if part)

    def region(self, code: str | None) -> str:
        if code in (None, "not_stated"):
            return self.t("results.not_stated")
        return region_names().get(str(code), str(code))

    def country(self, code: str) -> str:
        return self.named(country_names(code))

    def goal(self, number: int) -> str:
        return self.named(goals()[number])

    def cell(self, dimension: str, key: str) -> str:
        """The name of one part of a breakdown."""
        return self.region(key) if dimension == "region" else self.t(f"results.{dimension}.{key}")

    def label(self, key: str) -> str:
        """What a figure of an activity type is called: the template's words, else its key in plain letters."""
        return self.texts.find(self.lang, f"figures.{key}") or key.replace("_", " ").capitalize()
