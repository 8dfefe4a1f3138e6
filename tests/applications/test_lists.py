"""Lists: filtered, paged, in the same number of queries however long; and the same as a file."""

import csv
import io
from typing import Any

from sqlalchemy import event

from tests.applications.world import BASE, World, good, problem
from tests.support.alone import all_pages


async def ids(world: World, **params: Any) -> list[str]:
    rows = await all_pages(world.cata, BASE, edition_id=str(world.edition), limit=2, **params)
    return [row["id"] for row in rows]


async def test_filters(world: World) -> None:
    cusco = await world.submitted(organisation={"name": "Ñustas del Sol"})
    puno = await world.in_review(organisation={"region": "PE-PUN"}, relayed_by="JCI Perú")
    lima = await world.selected(organisation={"region": "PE-LIM"})
    assert await ids(world) == [lima["id"], puno["id"], cusco["id"]]
    assert await ids(world, status=["selected", "in_review"]) == [lima["id"], puno["id"]]
    assert await ids(world, region="PE-CUS") == [cusco["id"]]
    assert await ids(world, q="nustas DEL") == [cusco["id"]]
    assert await ids(world, q=cusco["code"].lower()) == [cusco["id"]]
    assert await ids(world, q="%") == await ids(world)  # no wildcard: nothing to look for is found in all
    assert await ids(world, relayed=True) == [puno["id"]]
    assert await ids(world, has_review=True) == []
    assert await ids(world, notified=False) == await ids(world, eligible=True) == await ids(world)
    assert await ids(world, programme_id=str(world.programme)) == await ids(world)
    assert problem(await world.cata.get(BASE, params={"status": "happy"})) == (422, "invalid_request")


async def test_the_same_number_of_queries_for_one_and_for_three(world: World) -> None:
    counted = []

    def count(*_: Any) -> None:
        counted.append(1)

    engine = world.alone.runtime.engine.sync_engine
    event.listen(engine, "before_cursor_execute", count)
    try:
        numbers = []
        for more in (1, 2):
            for _ in range(more):
                await world.submitted()
            for path in (BASE, f"{BASE}/organisations", f"{BASE}/members"):
                counted.clear()
                good(await world.cata.get(path, params={"edition_id": str(world.edition)}))
                numbers.append((path, len(counted)))
    finally:
        event.remove(engine, "before_cursor_execute", count)
    assert numbers[:3] == numbers[3:]


async def test_the_file_follows_the_filters_and_runs_no_formula(world: World) -> None:
    await world.submitted(organisation={"name": "=HYPERLINK(1)"})
    await world.submitted(organisation={"region": "PE-PUN"})
    answer = await world.cata.get(f"{BASE}/export.csv", params={"edition_id": str(world.edition), "region": "PE-CUS"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert [(r["name"], r["region"], r["members"], r["focal_person"]) for r in rows] == [
        ("'=HYPERLINK(1)", "PE-CUS", "3", "Fiorella Mamani")
    ]
    for_reviewers = await world.rita.get(f"{BASE}/export.csv", params={"edition_id": str(world.edition)})
    assert "focal_person" not in for_reviewers.text
