"""Maps of a country's regions as SVG paths, made once from the TopoJSON that all pages share."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from kit.html import WEB

GEO = WEB / "geo"
WIDTH = 440.0
Point = tuple[float, float]


@dataclass(frozen=True)
class RegionShape:
    code: str
    name: str
    path: str


@dataclass(frozen=True)
class CountryMap:
    """`width` and `height` are of the view box, in its own units."""

    code: str
    width: int
    height: int
    regions: tuple[RegionShape, ...]


@cache
def index() -> dict[str, dict[str, Any]]:
    """Country → its names, its file, and the far islands that a map leaves out of its frame."""
    return {country["code"]: country for country in json.loads((GEO / "index.json").read_text("utf-8"))}


@cache
def region_names() -> dict[str, str]:
    """ISO 3166-2 code → name in the country's own language."""
    regions = json.loads((GEO / "regions.json").read_text("utf-8"))
    return {region["code"]: region["name"] for country in regions.values() for region in country}


@cache
def goals() -> dict[int, dict[str, str]]:
    """Goal → its short name by language."""
    return {goal["goal"]: goal["short"] for goal in json.loads((GEO / "sdg-goals.json").read_text("utf-8"))}


def country_names(code: str) -> dict[str, str]:
    names: dict[str, str] = index()[code]["name"] if code in index() else {"es": code}
    return names


@cache
def country_map(code: str) -> CountryMap | None:
    """None where we hold no boundaries of the country."""
    if code not in index():
        return None
    topology = json.loads((GEO / index()[code]["file"]).read_text("utf-8"))
    arcs = decode(topology)
    shapes = [(geometry, rings(geometry, arcs)) for geometry in topology["objects"]["regions"]["geometries"]]
    left_out = set(index()[code]["excludeFromFit"])
    place = frame([point for g, rs in shapes if g["id"] not in left_out for ring in rs for point in ring])
    height = max(place(point)[1] for g, rs in shapes if g["id"] not in left_out for ring in rs for point in ring)
    made = tuple(
        RegionShape(g["id"], g["properties"]["name"], " ".join(path([place(p) for p in ring]) for ring in rs))
        for g, rs in shapes
    )
    return CountryMap(code, math.ceil(WIDTH), math.ceil(height), made)


def decode(topology: dict[str, Any]) -> list[list[Point]]:
    """Arcs are stored as integer steps; as longitudes and latitudes."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(points)
    return arcs


def rings(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[list[Point]]:
    """All rings of a polygon or multipolygon; a negative arc number runs backwards."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [list(stitched(ring, arcs)) for polygon in polygons for ring in polygon]


def stitched(ring: list[int], arcs: list[list[Point]]) -> Iterator[Point]:
    for position, number in enumerate(ring):
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        yield from points if position == 0 else points[1:]


def frame(points: list[Point]) -> Any:
    """Longitude and latitude → place in the view box, true in the middle latitude."""
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrow = math.cos(math.radians((south + north) / 2))
    scale = WIDTH / ((east - west) * narrow)
    return lambda point: ((point[0] - west) * narrow * scale, (north - point[1]) * scale)


def path(points: list[Point]) -> str:
    """One closed ring; steps between points keep it short."""
    x, y = round(points[0][0], 1), round(points[0][1], 1)
    parts = [f"M{x:g} {y:g}l"]
    for next_x, next_y in points[1:]:
        step_x, step_y = round(next_x - x, 1), round(next_y - y, 1)
        if step_x or step_y:
            parts.append(f"{step_x:g} {step_y:g} ")
            x, y = round(x + step_x, 1), round(y + step_y, 1)
    return "".join(parts).rstrip() + "z"
