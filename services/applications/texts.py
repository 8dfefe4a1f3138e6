"""The texts of this service and the small ways to pick one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from fastapi import Depends

from kit.texts import LANGUAGES, Texts, negotiate

TEXTS = Texts(Path(__file__).parent / "locales")
Lang = Annotated[str, Depends(negotiate)]


def pick(texts: Mapping[str, str], lang: str) -> str:
    """The text in that language, else in Spanish, else in whichever there is."""
    for code in (lang, *LANGUAGES):
        if texts.get(code):
            return texts[code]
    return ""
