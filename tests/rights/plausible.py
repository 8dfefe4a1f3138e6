"""Requests that a route would take if the caller might make them: ids that exist, bodies that fit their schema."""

import re
from typing import Any
from uuid import UUID

from kit.ids import uuid7

TEXTS = {"uuid": lambda: str(uuid7()), "date": lambda: "2026-05-01", "date-time": lambda: "2026-05-01T10:00:00Z"}
BY_NAME = {
    "email": "rosa@example.org", "phone": "+51987654321", "slug": "un-nombre", "region": "PE-LIM", "country": "PE",
    "time_zone": "America/Lima", "locale": "es", "lang": "es", "key": "una-clave", "url": "https://example.org/",
}  # fmt: skip
DEEP = 6


class Plausible:
    """Fills in the requests of one app. `known` are ids by the name of their parameter."""

    def __init__(self, document: dict[str, Any], known: dict[str, UUID]) -> None:
        self.document, self.known = document, known

    def request(self, method: str, path: str) -> dict[str, Any]:
        """Keyword arguments of httpx."""
        operation = self.document["paths"].get(path, {}).get(method.lower(), {})
        made: dict[str, Any] = {"method": method, "url": self.fill(path, operation)}
        asked = [p for p in operation.get("parameters", []) if p["in"] == "query"]
        needed = [p for p in asked if p.get("required") or p["name"] in self.known]
        made["params"] = {p["name"]: str(self.value(p.get("schema", {}), p["name"])) for p in needed}
        content = operation.get("requestBody", {}).get("content", {})
        if "application/json" in content:
            made["json"] = self.value(content["application/json"].get("schema", {}), "")
        elif content:
            media_type = next(iter(content))
            made |= {"content": b"x", "headers": {"Content-Type": media_type}}
        return made

    def fill(self, path: str, operation: dict[str, Any]) -> str:
        schemas = {p["name"]: p.get("schema", {}) for p in operation.get("parameters", []) if p["in"] == "path"}
        return re.sub(r"\{(\w+)\}", lambda m: str(self.value(schemas.get(m[1], {}), m[1])), path)

    def value(self, schema: dict[str, Any], name: str, depth: int = 0) -> Any:
        schema = self.resolve(schema)
        if name in self.known:
            return str(self.known[name])
        if "const" in schema:
            return schema["const"]
        if schema.get("enum"):
            return schema["enum"][0]
        for way in ("anyOf", "oneOf", "allOf"):
            if way in schema:
                return self.value(schema[way][0], name, depth + 1)
        made = getattr(self, f"a_{schema.get('type', 'string')}")
        return made(schema, name, depth)

    def resolve(self, schema: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in schema:
            schema = self.document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
        return schema

    def a_object(self, schema: dict[str, Any], name: str, depth: int) -> Any:
        fields = schema.get("properties", {})
        needed = [f for f in fields if f in schema.get("required", ()) or f in self.known]
        made = {f: self.value(fields[f], f, depth + 1) for f in needed} if depth < DEEP else {}
        free = schema.get("additionalProperties")
        if not fields and isinstance(free, dict) and depth < DEEP:
            made = {lang: self.value(free, "", depth + 1) for lang in ("es", "pt", "en")}
        return made

    def a_array(self, schema: dict[str, Any], name: str, depth: int) -> Any:
        count = schema.get("minItems", 0)
        return [self.value(schema.get("items", {}), name, depth + 1) for _ in range(count)] if depth < DEEP else []

    def a_string(self, schema: dict[str, Any], name: str, depth: int) -> str:
        if schema.get("format") in TEXTS:
            return TEXTS[schema["format"]]()
        if name in BY_NAME:
            return BY_NAME[name]
        return "un texto de prueba"[: schema.get("maxLength", 200)].ljust(schema.get("minLength", 0), "x")

    def a_integer(self, schema: dict[str, Any], name: str, depth: int) -> int:
        return int(schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1))

    def a_number(self, schema: dict[str, Any], name: str, depth: int) -> float:
        return float(self.a_integer(schema, name, depth))

    def a_boolean(self, schema: dict[str, Any], name: str, depth: int) -> bool:
        return True

    def a_null(self, schema: dict[str, Any], name: str, depth: int) -> None:
        return None
