"""A figure says what it counts, and whether it is exact or a lower bound."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    value: int
    unit: str
    at_least: bool = False

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(self.value + other.value, self.unit, self.at_least or other.at_least)

    def read(self) -> dict[str, Any]:
        return {"value": self.value, "unit": self.unit, "bound": "at_least" if self.at_least else "exact"}


def exact(value: int | None, unit: str) -> dict[str, Any]:
    return Figure(value or 0, unit).read()
