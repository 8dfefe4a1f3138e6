"""Texts of the server in es, pt and en: `<package>/locales/<lang>.json`, looked up by dotted key."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from starlette.requests import HTTPConnection

LANGUAGES = ("es", "pt", "en")
DEFAULT = "es"


def negotiate(request: HTTPConnection) -> str:
    """`?lang=`, else the first language of Accept-Language that we speak, else Spanish."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else preferred(request.headers.get("accept-language", ""))


def preferred(header: str) -> str:
    """The language of an Accept-Language header (RFC 9110 §12.5.4) that we speak best."""
    ranked = []
    for position, part in enumerate(header.split(",")[:20]):
        tag, _, q = part.strip().partition(";q=")
        try:
            ranked.append((-float(q or 1), position, tag[:2].lower()))
        except ValueError:
            continue
    return next((lang for _, _, lang in sorted(ranked) if lang in LANGUAGES), DEFAULT)


class Texts:
    """The messages of one package, the kernel's own behind them."""

    def __init__(self, folder: Path) -> None:
        self.folders = (folder, Path(__file__).parent / "locales")

    def get(self, lang: str, key: str, /, **params: Any) -> str:
        """The text with `{params}` filled in; the key itself when no file has it (a test looks for those)."""
        text = self.find(lang, key)
        if text is None:
            return key
        try:
            return text.format(**params)
        except (KeyError, IndexError, ValueError):
            return text

    def find(self, lang: str, key: str) -> str | None:
        tables = (table(folder, language) for language in (lang, DEFAULT) for folder in self.folders)
        return next((t[key] for t in tables if key in t), None)


@cache
def table(folder: Path, lang: str) -> dict[str, str]:
    """One language of one folder, flattened: {"problems": {"x": "…"}} becomes {"problems.x": "…"}."""
    path = folder / f"{lang}.json"
    return flatten(json.loads(path.read_text("utf-8"))) if path.exists() else {}


def flatten(tree: dict[str, Any], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in tree.items():
        flat |= flatten(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
    return flat
