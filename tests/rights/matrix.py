"""docs/rights.md as rows, and the routes of every service as the apps have them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

RIGHTS = Path(__file__).parents[2] / "docs" / "rights.md"
ROLES = {
    "A": "administrator",
    "C": "coordinator",
    "R": "reviewer",
    "D": "data_reviewer",
    "F": "focal_person",
    "M": "ambassador",
    "H": "helper",
    "S": "showcase_editor",
}
COLUMNS = ("public", "key", *ROLES, "svc")
CELLS = {"-", "all", "own"}
# The kernel's and FastAPI's own, the same in every part.
COMMON = {"/health/live", "/health/ready", "/docs", "/redoc", "/docs/oauth2-redirect"}


@dataclass(frozen=True, order=True)
class Call:
    """One method on one path of one service; `path` is whole, with its parameters in braces."""

    service: str
    method: str
    path: str

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def rows() -> dict[Call, dict[str, str]]:
    """Every line of the document: call → column → cell."""
    found: dict[Call, dict[str, str]] = {}
    service = ""
    for number, line in enumerate(RIGHTS.read_text("utf-8").splitlines(), 1):
        if line.startswith("## "):
            service = line.removeprefix("## ").strip()
        elif service and line.startswith("|") and not line.startswith(("|---", "| method")):
            call, cells = read(service, line, number)
            assert call not in found, f"docs/rights.md:{number}: {call} has a line already"
            found[call] = cells
    return found


def read(service: str, line: str, number: int) -> tuple[Call, dict[str, str]]:
    what, *cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    method, _, path = what.strip("`").partition(" ")
    assert len(cells) == len(COLUMNS), f"docs/rights.md:{number}: {len(cells)} cells instead of {len(COLUMNS)}"
    named = dict(zip(COLUMNS, cells, strict=True))
    wrong = {name: cell for name, cell in named.items() if cell.split(" ")[0] not in CELLS}
    assert not wrong, f"docs/rights.md:{number}: a cell begins with all, own or -: {wrong}"
    whole = path[1:] if path.startswith("//") else f"/api/{service}{path.rstrip('/')}"
    return Call(service, method, plain(whole)), {name: cell.split(" ")[0] for name, cell in named.items()}


def calls(service: str, app: FastAPI) -> set[Call]:
    """Every route of the app, documented or not, however deep it was included."""
    return {
        Call(service, method, plain(prefix + route.path))
        for prefix, route in walk(app.router.routes)
        for method in route.methods or ()
        if method != "HEAD" and prefix + route.path not in {*COMMON, f"/api/{service}/openapi.json"}
    }


def walk(routes: Any, prefix: str = "") -> Iterator[tuple[str, APIRoute]]:
    for route in routes:
        if isinstance(route, APIRoute):
            yield prefix, route
        elif hasattr(route, "original_router"):  # FastAPI includes lazily: the router itself, and where it was put
            yield from walk(route.original_router.routes, prefix + route.include_context.prefix)
        elif hasattr(route, "routes"):
            yield from walk(route.routes, prefix + getattr(route, "path", ""))


def plain(path: str) -> str:
    """Without converters: {code:path} is {code}."""
    return re.sub(r"\{(\w+):\w+\}", r"{\1}", path)
