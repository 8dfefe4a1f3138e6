"""The partners' interface: kept, described with examples that fit, and never broken unnoticed."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from cli.partners import document, text
from gateway.partners.breaking import breaking
from gateway.partners.document import EXAMPLES
from gateway.partners.operations import OPERATIONS
from services.applications.schemas.application import ApplicationPut
from tests.conftest import SCHEMAS
from tests.gateway.gate import Gate
from tests.rights.matrix import plain, walk
from tests.support.world import load

COPY = Path(__file__).parents[2] / "docs" / "partners.openapi.json"
Change = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(COPY.read_text("utf-8"))
    return found


def test_nothing_that_partners_build_on_is_broken(kept: dict[str, Any]) -> None:
    now = document()
    assert breaking(kept, now) == []
    assert text(now) == text(kept), "run: python -m cli.partners docs/partners.openapi.json"


def put(d: dict[str, Any]) -> Any:
    return d["paths"]["/api/applications/{id}"]["put"]


def imported(d: dict[str, Any]) -> Any:
    return d["paths"]["/api/activities/sessions/{id}/attendance/import"]["post"]


def schema(d: dict[str, Any], name: str) -> Any:
    return d["components"]["schemas"][name]


BREAKS: list[tuple[Change, str]] = [
    (lambda d: d["paths"].pop("/api/applications/calls"), "GET /api/applications/calls: is gone"),
    (lambda d: put(d).update(security=[{"client": ["x"]}]), "PUT /api/applications/{id}: needs another scope"),
    (lambda d: schema(d, "ApplicationRead")["properties"].pop("code"), "answer/code: is gone"),
    (lambda d: schema(d, "ApplicationRead")["required"].remove("code"), "answer/code: may be missing"),
    (lambda d: schema(d, "ApplicationPut")["required"].append("consent"), "body/consent: is needed"),
    (lambda d: schema(d, "ApplicationPut")["properties"].pop("channel"), "body/channel: is gone"),
    (lambda d: schema(d, "ApplicationPut")["properties"]["members"].update(maxItems=2), "body/members: maxItems is 2"),
    (lambda d: schema(d, "MemberData")["properties"]["name"].update(maxLength=5), "/name: maxLength is 5"),
    (lambda d: schema(d, "MemberData")["properties"]["name"].update(type="integer"), "was string, is integer"),
    (lambda d: schema(d, "ImportRead")["properties"]["stored"].update(type="string"), "was integer, is string"),
    (lambda d: imported(d)["requestBody"]["content"].clear(), "takes no text/csv"),
    (
        lambda d: imported(d)["parameters"].append(
            {"name": "n", "in": "query", "required": True, "schema": {"type": "string"}}
        ),
        "needs the parameter n",
    ),
    (lambda d: imported(d)["parameters"].pop(), "knows no parameter"),
    (lambda d: schema(d, "Mode")["enum"].append("by_letter"), "/mode: other values (by_letter)"),
]
ADDS: list[Change] = [
    lambda d: schema(d, "ApplicationRead")["properties"].update(more={"type": "string"}),
    lambda d: schema(d, "ApplicationPut")["properties"].update(more={"type": "string"}),
    lambda d: schema(d, "MemberData")["properties"]["name"].update(maxLength=5000),
    lambda d: d["paths"].update({"/api/x": {"get": {}}}),
    lambda d: put(d).update(summary="Other words"),
]


@pytest.mark.parametrize(("change", "told"), BREAKS, ids=[told for _, told in BREAKS])
def test_what_breaks_is_told(kept: dict[str, Any], change: Change, told: str) -> None:
    broken = copy.deepcopy(kept)
    change(broken)
    found = breaking(kept, broken)
    assert any(told in line for line in found), found


@pytest.mark.parametrize("change", ADDS)
def test_what_is_added_breaks_nobody(kept: dict[str, Any], change: Change) -> None:
    more = copy.deepcopy(kept)
    change(more)
    assert breaking(kept, more) == []


def test_every_operation_has_an_example_that_fits(kept: dict[str, Any]) -> None:
    """The answers by the very models of the routes."""
    models = {
        (method, plain(prefix + route.path)): route.response_model
        for name in SCHEMAS[1:]
        for router, prefix in ((load(name).router, f"/api/{name}"),)
        for inner, route in walk(router.routes)
        for method in route.methods
        for prefix in (prefix + inner,)
    }
    for operation in OPERATIONS:
        example = EXAMPLES[operation.example]
        TypeAdapter(models[operation.method, operation.path]).validate_json(json.dumps(example["answer"]))
        described = kept["paths"][operation.path][operation.method.lower()]
        assert described["responses"]["200"]["content"]["application/json"]["example"] == example["answer"]
        for body in described.get("requestBody", {}).get("content", {}).values():
            assert body["example"] == example["request"]
        assert described["security"] == [{"client": [operation.scope]}]
        assert {p["in"] for p in described["parameters"]} <= {"path", "query"}
    ApplicationPut.model_validate_json(json.dumps(EXAMPLES["application_put"]["request"]))


async def test_the_document_of_half_an_installation_is_not_told(gate: Gate) -> None:
    """Nobody's program is made from a description in which a service is missing."""
    answer = await gate.visitor("en").get("/api/partners/openapi.json")
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
