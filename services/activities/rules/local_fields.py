"""The free local part of a report, typed by the fields of its activity type."""

from datetime import date
from typing import Any

MAX_TEXT = 2000


def faults(fields: list[dict[str, Any]], local: dict[str, Any], complete: bool) -> list[tuple[str, str]]:
    """(key, code) of what does not fit; what is required is asked for only when the report is handed in."""
    known = {field["key"]: field for field in fields}
    unknown = [(key, "extra_forbidden") for key in local if key not in known]
    wrong = [(k, "local_value") for k, v in local.items() if k in known and v is not None and not fits(known[k], v)]
    missing = [
        (key, "missing") for key, f in known.items() if complete and f["required"] and local.get(key) in (None, "")
    ]
    return [*unknown, *wrong, *missing]


def fits(field: dict[str, Any], value: Any) -> bool:
    if field["kind"] == "number":
        return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        return False
    if field["kind"] == "choice":
        return value in field["choices"]
    return field["kind"] == "text" or is_date(value)


def is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
