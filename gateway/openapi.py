"""One description of all routes: the documents of the gateway and of every service, merged."""

import json
from collections.abc import Mapping
from typing import Any

SCHEME = {
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "sid",
        "description": "POST /api/gateway/session sets it. Calls that change something also need the header X-CSRF "
        "with the `csrf` of GET /api/gateway/session.",
    },
    "draft": {"type": "apiKey", "in": "header", "name": "X-Draft-Key", "description": "The secret of a draft."},
}
REFERENCE = "#/components/schemas/"


def merge(documents: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """`documents` by service. A schema name that two services use differently gets the service's name before it."""
    merged: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {
            "title": "Tinkuy",
            "version": "1",
            "description": "Every route of the gateway and the four services. Errors are RFC 9457 problem+json with a "
            "stable `code`.",
        },
        "tags": [{"name": name} for name in documents],
        "paths": {},
        "components": {"schemas": {}, "securitySchemes": SCHEME},
        "security": [{"session": []}, {}],
    }
    clashing = clashes(documents)
    taken: set[str] = set()
    for name, document in documents.items():
        own = prefixed(document, name, clashing)
        merged["paths"] |= {path: marked(item, name, taken) for path, item in own.get("paths", {}).items()}
        merged["components"]["schemas"] |= own.get("components", {}).get("schemas", {})
    return merged


def clashes(documents: Mapping[str, dict[str, Any]]) -> set[str]:
    """Schema names with more than one meaning."""
    seen: dict[str, str] = {}
    several: set[str] = set()
    for document in documents.values():
        for name, schema in document.get("components", {}).get("schemas", {}).items():
            text = json.dumps(schema, sort_keys=True)
            if seen.setdefault(name, text) != text:
                several.add(name)
    return several


def prefixed(document: dict[str, Any], service: str, names: set[str]) -> dict[str, Any]:
    schemas = document.get("components", {}).get("schemas", {})
    renamed = {name: f"{service.capitalize()}{name}" for name in names if name in schemas}
    if not renamed:
        return document
    copy: dict[str, Any] = rename(document, {REFERENCE + old: REFERENCE + new for old, new in renamed.items()})
    copy["components"]["schemas"] = {renamed.get(k, k): v for k, v in copy["components"]["schemas"].items()}
    return copy


def rename(value: Any, references: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {k: references.get(v, v) if k == "$ref" else rename(v, references) for k, v in value.items()}
    return [rename(item, references) for item in value] if isinstance(value, list) else value


def marked(item: dict[str, Any], service: str, taken: set[str]) -> dict[str, Any]:
    """Every operation belongs to a service and has an id that no other has: clients are made from them."""
    for method, operation in item.items():
        if isinstance(operation, dict):
            operation.setdefault("tags", [service])
            id = operation.get("operationId", method)
            operation["operationId"] = id if id not in taken else f"{service}_{method}_{id}"
            taken.add(operation["operationId"])
    return item


def operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Every operation as a row of the page that people read."""
    return [
        {
            "service": (operation.get("tags") or ["gateway"])[0],
            "method": method.upper(),
            "path": path,
            "summary": operation.get("summary", ""),
            "about": operation.get("description", ""),
            "parameters": operation.get("parameters", []),
            "body": schema_name(operation.get("requestBody", {}).get("content", {})),
            "answers": [(code, schema_name(a.get("content", {}))) for code, a in operation["responses"].items()],
        }
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if isinstance(operation, dict) and "responses" in operation
    ]


def schema_name(content: dict[str, Any]) -> str:
    """The short name of what a body holds."""
    for media_type, described in content.items():
        schema = described.get("schema", {})
        name = schema.get("$ref", "").removeprefix(REFERENCE) or schema.get("title", "") or media_type
        return name if media_type == "application/json" else f"{name} ({media_type})"
    return ""
