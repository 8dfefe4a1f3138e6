"""The texts of this service and the small ways to pick one."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from babel.dates import format_date
from fastapi import Depends, Request

from kit.texts import LANGUAGES, Texts, negotiate

TEXTS = Texts(Path(__file__).parent / "locales")


async def language(request: Request) -> str:
    """A coroutine because FastAPI would run a plain function in a thread, at every request."""
    return negotiate(request)


Lang = Annotated[str, Depends(language)]


def reason(key: str, params: Mapping[str, Any], lang: str) -> str:
    """Why a rule is met or not, with its dates as people write them."""
    return TEXTS.get(lang, f"rules.{key}", **{name: worded(name, value, lang) for name, value in params.items()})


def worded(name: str, value: Any, lang: str) -> Any:
    return format_date(date.fromisoformat(value), "long", lang) if name in ("on", "since") else value


def pick(texts: Mapping[str, str], lang: str) -> str:
    """The text in that language, else in Spanish, else in whichever there is."""
    for code in (lang, *LANGUAGES):
        if texts.get(code):
            return texts[code]
    return ""
