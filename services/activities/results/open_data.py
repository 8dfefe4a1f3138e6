"""Every public figure as one CSV line: section, figure, value, unit, bound."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from fastapi import Response

HEADER = ("section", "figure", "part", "value", "unit", "bound")


def lines(read: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    for section in ("funnel", "regions", "training", "certificates"):
        for name, figure in read[section].items():
            yield section, name, "", *whole(figure)
    yield "engagement", "participants", "", *whole(read["participants"])
    yield "engagement", "allies", "", *whole(read["allies"])
    for key, figures in read["activities"].items():
        yield from of_type(key, figures)
    for population, parts in read["engagement"].items():
        for name, figure in parts.items():
            yield from part_lines(population, name, figure)
    yield "survey", "submissions", "", *whole(read["survey"]["submissions"])
    for goal in read["survey"]["goals"]:
        yield "survey", "goal", goal["goal"], *whole(goal)


def of_type(key: str, figures: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    for name, figure in figures.items():
        if isinstance(figure, list):
            for output in figure:
                yield key, name, safe(f"{output['name']} {output['region'] or ''}".strip()), *whole(output)
        else:
            yield key, name, "", *whole(figure)


def part_lines(population: str, name: str, figure: Any) -> Iterator[tuple[Any, ...]]:
    if isinstance(figure, dict):
        yield population, name, "", *whole(figure)
        return
    for cell in figure:
        yield (
            population,
            name,
            cell["key"],
            cell["value"],
            cell["unit"],
            "suppressed" if cell["suppressed"] else "exact",
        )


def whole(figure: dict[str, Any]) -> tuple[Any, ...]:
    return figure["value"], figure["unit"], figure["bound"]


def safe(text: str) -> str:
    """A spreadsheet runs what begins like a formula: such text is kept text."""
    return f"'{text}" if text[:1] in "=+-@\t\r" else text


def download(read: dict[str, Any], slug: str, lang: str) -> Response:
    """With the mark of UTF-8, and the separator that spreadsheets of the language expect."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="," if lang == "en" else ";")
    writer.writerow(HEADER)
    writer.writerows(lines(read))
    headers = {"Content-Disposition": f'attachment; filename="{slug}.csv"', "Vary": "Accept-Language"}
    return Response(out.getvalue().encode("utf-8-sig"), 200, headers, "text/csv; charset=utf-8")
