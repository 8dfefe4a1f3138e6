"""Nothing that comes in makes us fail: every answer is a refusal with a reason."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.ids import uuid7
from tests.activities.story import Story, total

NASTY: list[Any] = [
    "\x00", "\ud800", "a" * 20_000, -1, 2**63, 2**31, 1e308, "NaN", None, True, [], {}, [[]], {"a": {"b": []}},
    "0000-00-00", "9999-12-31", "1e999", "' or 1=1 --", "../../etc/passwd", "🎉" * 300, [None] * 500,
]  # fmt: skip

BODIES: dict[str, dict[str, Any]] = {
    "report": {
        "done_on": "2016-09-10", "counts": [total(5)], "parties": [{"role": "ally", "name": "A"}],
        "facilitators": [], "outputs": [{"name": "x", "unit": "tree", "n": 1}], "local": {"a": 1},
        "commitments": [{"sdg": 1, "setting": "home"}], "sessions": [{"topic": "x"}], "links": ["https://a.b"],
        "narrative": "x", "places": [{"name": "x", "region": "PE-LMA"}], "sdgs": [1], "version": 1,
    },
    "type": {
        "name": {"es": "x"}, "method_group": "project", "position": 1, "min_sessions": 1, "form_key": "x",
        "fields": [{"key": "a", "label": {"es": "a"}, "kind": "text"}],
        "figures": [{"key": "a", "unit": "x", "how": "sum"}],
    },
    "session": {"title": "x", "starts_at": "2016-07-12T19:00:00Z", "minutes": 90, "topics": ["x"], "join_link": "x"},
    "plan": {"type_key": "community-2030", "title": "x", "places": [], "sdgs": [1], "planned_on": "2016-09-01"},
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(BODIES))
async def test_no_field_of_any_body_breaks_us(story: Story, kind: str) -> None:
    import json

    team = await story.team()
    id = await story.planned(team)
    plan = {"edition_id": str(story.edition), "lead_id": str(team.id)}
    paths = {
        "report": (f"/api/activities/{id}/report", {}),
        "type": (f"/api/activities/editions/{story.edition}/types/x", {}),
        "session": (f"/api/activities/sessions/{uuid7()}", {"edition_id": str(story.edition)}),
        "plan": (f"/api/activities/{uuid7()}", plan),
    }
    path, fixed = paths[kind]
    for field in [*BODIES[kind], *fixed]:
        for value in NASTY:
            raw = json.dumps(BODIES[kind] | fixed | {field: value})
            answer = await story.ana.put(path, content=raw, headers={"Content-Type": "application/json"})
            assert answer.status_code < 500, (field, value, answer.text)
            if answer.status_code >= 400:
                assert answer.headers["content-type"] == "application/problem+json"
                assert answer.json()["detail"] and answer.json()["code"]


async def test_no_address_breaks_us(story: Story) -> None:
    for path in (
        "activities/not-a-uuid", "activities?limit=0", "activities?limit=1000", "activities?after=x",
        "activities?state=flying", "activities/editions/%00/results", "activities/editions/a b/results",
        "activities/editions/none/results/%22/behind", "activities/allies?name=%00", "activities/allies?name=%25_%5C",
        f"activities/toolkit/{uuid7()}/file", "activities/programmes/%F0%9F%8E%89/results.csv",
        "activities?region=%00", "activities?type_key=%00",
    ):  # fmt: skip
        answer = await story.ana.get(f"/api/{path}")
        assert answer.status_code < 500, (path, answer.text)


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_refused(content: bytes) -> None:
    from services.activities.commands.attendance_file import read_lines
    from services.activities.problems import UnreadableFile

    try:
        lines = read_lines(b"nombre;modo\n" + content)
    except UnreadableFile:
        return
    assert all(isinstance(line, dict) for line in lines)


async def test_without_a_token_only_results_are_open(story: Story) -> None:
    visitor, id = story.alone.visitor(), str(uuid7())
    public = set()
    paths = story.alone.app.openapi()["paths"].items()
    for template, methods in [(path, found) for path, found in paths if path.startswith("/api/")]:
        path = template.replace("{slug}", "x").replace("{key}", "x").replace("{figure}", "x")
        for name in ("edition_id", "organisation_id", "member_id", "id"):
            path = path.replace(f"{{{name}}}", id)
        for method in methods:
            answer = await visitor.request(method, path, json={} if method in ("put", "post") else None)
            if answer.status_code != 401:
                public.add(template.removeprefix("/api/activities"))
    assert public == {
        f"/{kind}/{{slug}}/{what}"
        for kind in ("editions", "programmes")
        for what in ("results", "results.csv", "results/{figure}/behind")
    }
