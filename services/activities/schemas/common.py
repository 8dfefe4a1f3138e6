"""Pieces that several bodies share."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, Field, StringConstraints
from pydantic_core import PydanticCustomError

Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Short = Annotated[str, StringConstraints(max_length=200)]
Text = Annotated[str, StringConstraints(max_length=5000)]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
Slug = Annotated[str, StringConstraints(max_length=100)]
Region = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")]
Unit = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
N = Annotated[int, Field(ge=0, le=1_000_000_000)]
Goal = Annotated[int, Field(ge=1, le=17)]
Version = Annotated[int | None, Field(ge=0, le=2_000_000_000)]


def web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("https", "http") and bool(parts.hostname) and not parts.username
    except ValueError:
        good = False
    if not good:
        raise PydanticCustomError("web_address", "Not a web address.")
    return value


Link = Annotated[str, StringConstraints(max_length=500), AfterValidator(web_address)]


class Named(BaseModel):
    """An id with what it is called."""

    id: str
    name: str


class Translated(BaseModel):
    es: Name
    pt: Name | None = None
    en: Name | None = None


class TranslatedText(BaseModel):
    es: Text = ""
    pt: Text = ""
    en: Text = ""
