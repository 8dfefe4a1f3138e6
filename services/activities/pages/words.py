"""Numbers and units in words: a lower bound is said as one."""

from typing import Any

from kit.texts import Texts
from services.activities.pages.geo import country_names, goals, region_names

NARROW = "\u202f"
SEPARATOR = {"es": NARROW, "pt": ".", "en": ","}


class Words:
    """The words of one language, for the templates."""

    def __init__(self, texts: Texts, lang: str) -> None:
        self.texts, self.lang = texts, lang

    def t(self, key: str, **params: Any) -> str:
        return self.texts.get(self.lang, key, **params)

    def named(self, names: dict[str, str]) -> str:
        """A translated name; in another language rather than not at all."""
        return names.get(self.lang) or names.get("es") or next(iter(names.values()), "")

    def number(self, n: int) -> str:
        """11 408 in Spanish (four digits stay together), 11.408 in Portuguese, 11,408 in English."""
        if self.lang == "es" and abs(n) < 10_000:
            return str(n)
        return f"{n:,}".replace(",", SEPARATOR[self.lang])

    def percent(self, part: int, whole: int) -> str:
        """With one decimal place, as the reports say it: 47,5 %."""
        if not whole:
            return "–"
        text = f"{100 * part / whole:.1f}"
        return text + "%" if self.lang == "en" else text.replace(".", ",") + f"{NARROW}%"

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
