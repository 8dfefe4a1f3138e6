"""Which two names mean the same place, party or person."""

import re
import unicodedata


def plain(text: str) -> str:
    """Lower case, without accents or punctuation, single spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())


def place_key(name: str, region: str, district: str | None) -> str:
    return "|".join((plain(name), plain(district or ""), region))


def party_key(name: str, region: str | None) -> str:
    return "|".join((plain(name), region or ""))
