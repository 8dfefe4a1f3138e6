"""Countries and their regions by ISO 3166, named as people there name them."""

import json
from functools import cache, lru_cache
from pathlib import Path

import pycountry
from babel import Locale

import kit

NAMES = Path(str(kit.__file__)).parent / "web" / "geo" / "regions.json"


@cache
def local_names() -> dict[str, str]:
    """Names of Latin American regions; other countries fall back to the ISO list."""
    table = json.loads(NAMES.read_text("utf-8"))
    return {region["code"]: region["name"] for regions in table.values() for region in regions}


@cache
def regions_of(country: str) -> tuple[tuple[str, str], ...]:
    """(code, name) of a country's first-level regions, by name; empty when the code is unknown."""
    found = [s for s in pycountry.subdivisions if s.country_code == country and not s.parent_code]
    return tuple(sorted(((s.code, region_name(s.code)) for s in found), key=lambda pair: pair[1]))


@lru_cache(10_000)
def region_name(code: str) -> str:
    known = local_names().get(code)
    subdivision = None if known else pycountry.subdivisions.get(code=code)  # type: ignore[no-untyped-call]
    return known or (subdivision.name if subdivision else code)


def is_country(code: str) -> bool:
    return pycountry.countries.get(alpha_2=code) is not None


@lru_cache(10_000)
def is_region(code: str, country: str) -> bool:
    found = pycountry.subdivisions.get(code=code)  # type: ignore[no-untyped-call]
    return found is not None and found.country_code == country


@lru_cache(10_000)
def country_name(code: str, lang: str) -> str:
    return str(Locale.parse(lang).territories.get(code, code))
