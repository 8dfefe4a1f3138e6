"""`/api/partners/openapi.json`: the stable subset of the merged description, one example per operation."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gateway.openapi import REFERENCE
from gateway.partners.operations import OPERATIONS, SCOPES, Operation

EXAMPLES: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "examples.json").read_text("utf-8"))
TOKEN_URL = "/oauth/token"  # noqa: S105 - a path
ABOUT = (
    "What partner organisations may build on: nothing here is removed, renamed or made stricter without a new version. "
    "Get an access token at /oauth/token with your client's id and secret (OAuth2 client credentials); it is good for "
    "ten minutes. Every PUT may be repeated with the same id. Errors are RFC 9457 problem+json with a stable `code`."
)
PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string", "description": "Stable; decide by it."},
        "detail": {"type": "string", "description": "What to do, in the language of Accept-Language (es, pt, en)."},
        "errors": {"type": "array", "items": {"type": "object"}, "description": "The fields that are wrong."},
    },
}
PROBLEMS = {
    "401": "No access token, or it has expired.",
    "403": "The client lacks the scope.",
    "404": "Not there, or not yours.",
}


def partners_document(merged: dict[str, Any]) -> dict[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for operation in OPERATIONS:
        described = merged["paths"][operation.path][operation.method.lower()]
        paths.setdefault(operation.path, {})[operation.method.lower()] = partners_operation(operation, described)
    schemas = {**used(paths, merged["components"]["schemas"]), "Problem": PROBLEM}
    flow = {"clientCredentials": {"tokenUrl": TOKEN_URL, "scopes": {scope: about(scope) for scope in SCOPES}}}
    return {
        "openapi": merged["openapi"],
        "info": {"title": "Tinkuy for partners", "version": "1", "description": ABOUT},
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": {"client": {"type": "oauth2", "flows": flow}}},
    }


def described(merged: dict[str, Any]) -> bool:
    """Whether every service is there whose operations are promised."""
    return all(operation.method.lower() in merged["paths"].get(operation.path, {}) for operation in OPERATIONS)


def about(scope: str) -> str:
    service, _, verb = scope.partition(":")
    return f"{verb.capitalize()} what is the client's own, and what is public, of {service}."


def partners_operation(operation: Operation, described: dict[str, Any]) -> dict[str, Any]:
    """As merged, without what is for others; with its scope, its problems and its example."""
    made: dict[str, Any] = json.loads(json.dumps(described))
    made["security"] = [{"client": [operation.scope]}]
    made["parameters"] = [p for p in made.get("parameters", []) if p["in"] in ("path", "query")]
    refused = {"application/problem+json": {"schema": {"$ref": REFERENCE + "Problem"}}}
    for code, text in PROBLEMS.items():
        made["responses"][code] = {"description": text, "content": refused}
    if "422" in made["responses"]:
        made["responses"]["422"]["content"] = refused
    example = EXAMPLES[operation.example]
    if "requestBody" in made:
        put_example(made["requestBody"]["content"], example.get("request"))
    put_example(made["responses"]["200"]["content"], example.get("answer"))
    return made


def put_example(content: dict[str, Any], example: Any) -> None:
    for described in content.values():
        if example is not None:
            described["example"] = example


def used(paths: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """The schemas that the paths need, and those that they need."""
    names: set[str] = set()
    waiting = set(references(paths)) - {"Problem"}
    while waiting:
        name = waiting.pop()
        names.add(name)
        waiting |= set(references(schemas[name])) - names
    return {name: schemas[name] for name in sorted(names)}


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        found = value.get("$ref")
        if isinstance(found, str):
            yield found.removeprefix(REFERENCE)
        for key, part in value.items():
            if key != "example":
                yield from references(part)
    elif isinstance(value, list):
        for part in value:
            yield from references(part)
