"""What every body that comes in has in common: no unknown field, no text that PostgreSQL cannot store."""

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError


class Body(BaseModel):
    """Base of all input. Texts are trimmed; NUL and lone surrogates are refused, wherever they hide."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def storable(cls, data: Any) -> Any:
        check_storable(data)
        return data


def check_storable(value: Any) -> None:
    """Walk JSON of any shape; ValueError-like on a text that cannot be kept byte for byte."""
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            if "\0" in item or any("\ud800" <= c <= "\udfff" for c in item):
                raise PydanticCustomError("unstorable_text", "The text has a character that cannot be stored.")
        elif isinstance(item, dict):
            stack.extend(item.keys())
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)


class Read(BaseModel):
    """Base of all answers: made from table rows or from dicts."""

    model_config = ConfigDict(from_attributes=True)
