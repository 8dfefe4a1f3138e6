"""When two names, or two contacts, look the same."""

import re
import unicodedata
from typing import Any


def name_key(name: str) -> str:
    """A name without accents, case and punctuation: «Jóvenes por el Río» and «JOVENES POR EL RIO» are the same."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))


def contact_keys(focal_person: dict[str, Any]) -> list[str]:
    """The address and the number, normalised, by which a focal person is known."""
    email = (focal_person.get("email") or "").casefold()
    phone = re.sub(r"\D", "", focal_person.get("phone") or "")
    return [key for key in (email, phone) if key]
