"""The demo as a person starts it: two real editions fed through the public interfaces, and the published figures."""

import asyncio
import csv
import json
import os
import random
import signal
import stat
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cli.demo.plan import make_plan
from cli.demo.replay.client import Web
from cli.demo.replay.context import Replay
from cli.demo.replay.journal import Journal
from cli.demo.replay.progress import Progress
from cli.engines import free_port, scratch_folder, sweep
from tests.cli.programs import Program, nobody_left, program
from tests.stories import pages
from tests.stories.books import Book, Figures, figures, open_books, told
from tests.stories.edits import EDITS, Editor
from tests.support.chromium import LAPTOP, PHONE, browsing

PLAN = make_plan()
TABLE = Path(__file__).with_name("acceptance.csv")
LOADED = "The demo is loaded."
SECONDS = 600  # far beyond the three minutes that are promised, for a machine that does other things too
EVENTS_SECONDS = 20
ROLES = {
    "administrator", "coordinator", "reviewer", "data_reviewer", "focal_person", "ambassador", "helper",
    "showcase_editor",
}  # fmt: skip


@dataclass
class Demo:
    """A running Tinkuy whose demo has been loaded."""

    running: Program
    data: Path
    slowest: float

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.running.port}"

    @property
    def entry(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.data / "demo.json").read_text("utf-8"))
        return found


@pytest.fixture(scope="module", params=["embedded", pytest.param("distributed", marks=pytest.mark.long)])
def demo(request: pytest.FixtureRequest) -> Iterator[Demo]:
    """Started, broken off by `kill -9` while the demo loads, and started again: it goes on where it was."""
    with scratch_folder() as data:
        environment = {"TINKUY_DATA": str(data), "TINKUY_PORT": str(free_port()), "TINKUY_MODE": request.param}
        log = data.with_suffix(".log")
        with program(["run"], environment, log) as running:
            running.says("Demo 20%", SECONDS)
            running.process.kill()
        assert nobody_left(data)
        with program(["run"], environment, log) as running:
            running.ready()
            slowest = wait_for_the_demo(running)
            yield Demo(running, data, slowest)
            running.end(signal.SIGINT)
        sweep(data)
        log.unlink()


def wait_for_the_demo(running: Program) -> float:
    """How long the slowest page took meanwhile."""
    slowest, end = 0.0, time.monotonic() + SECONDS
    while LOADED not in running.said:
        assert time.monotonic() < end and "not loaded completely" not in running.said, running.said[-3000:]
        began = time.monotonic()
        assert running.get("/health/live")[0] == 200
        slowest = max(slowest, time.monotonic() - began)
        time.sleep(0.25)
    running.says("Results of peru-2017", 30)
    return slowest


@pytest.fixture
async def replay(demo: Demo) -> AsyncIterator[Replay]:
    """The demo's people, signed in again."""
    async with Web(f"http://127.0.0.1:{demo.running.port}", demo.origin) as web:
        yield Replay(web, PLAN, Journal(demo.data), Progress(1))


async def results(replay: Replay, slug: str | None) -> dict[str, Any]:
    kind = f"editions/{slug}" if slug else f"programmes/{PLAN.slug}"
    found: dict[str, Any] = await replay.visitor.get(f"/api/activities/{kind}/results")
    return found


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


def differs(row: dict[str, str], seen: Figures) -> str | None:
    """How the product's figure differs from the line of the table; None when it does not."""
    path, _, whole = row["figure"].partition(" / ")
    value, bound = seen[path]
    if whole:
        value, bound = round(100 * value / seen[whole][0], 1), "exact"
    wanted = float(row["value"])
    if row["kind"] == "chosen":
        holds = value > wanted if row["bound"] == "more_than" else value >= wanted
    else:
        holds = (value, bound) == (wanted, row["bound"])
    return None if holds else f"{row['edition'] or row['programme']} {row['figure']}: {value} {bound}, not {wanted}"


async def test_the_published_figures_are_shown(replay: Replay) -> None:
    seen = {slug: told(await results(replay, slug or None)) for slug in ("peru-2016", "peru-2017", "")}
    assert [wrong for row in rows() if (wrong := differs(row, seen[row["edition"]]))] == []


async def test_units_are_those_of_the_table(replay: Replay) -> None:
    """Participations, events, relations, distinct organisations and distinct people are different units."""
    answers = {slug: await results(replay, slug or None) for slug in ("peru-2016", "peru-2017", "")}
    for row in rows():
        if row["unit"] != "percent":
            assert unit_at(answers[row["edition"]], row["figure"]) == row["unit"], row


def unit_at(answer: dict[str, Any], path: str) -> str:
    node: Any = answer
    for name in path.split("."):
        node = next(one for one in node if one["region"] == name) if isinstance(node, list) else node[name]
    return str(node["unit"])


async def test_every_figure_follows_from_the_records(replay: Replay) -> None:
    books = open_books(PLAN)
    for slug, book in books.items():
        assert told(await results(replay, slug)) == figures([book])
    assert told(await results(replay, None)) == figures(books.values())


def test_the_server_answers_others_while_the_demo_is_loaded(demo: Demo) -> None:
    assert demo.slowest < 2.5


def test_demo_json_says_how_to_enter(demo: Demo) -> None:
    entry = demo.entry
    assert set(entry) == {"url", "clients", "people", "openrosa_url", "form_ids", "certificates", "editions"}
    assert stat.S_IMODE((demo.data / "demo.json").stat().st_mode) == 0o600
    assert entry["url"] == demo.origin
    for programme in (PLAN.slug, "practica"):
        assert {p["role"] for p in entry["people"] if p["programme"] == programme} == ROLES
    assert all(person["email"].endswith("@example.org") for person in entry["people"])
    kinds = [(one["edition"], one["kind"]) for one in entry["certificates"]]
    assert sorted(kinds) == sorted(
        (edition.slug, kind)
        for edition in PLAN.editions
        for kind in ("training", "organisation", "member", "outstanding")
    )
    assert [(one["slug"], one["state"]) for one in entry["editions"]] == [
        ("peru-2016", "closed"), ("peru-2017", "closed"), ("practica", "published"),
    ]  # fmt: skip


async def test_everything_that_demo_json_names_can_be_opened(demo: Demo, replay: Replay) -> None:
    entry, visitor = demo.entry, replay.visitor
    pages = [url for one in entry["certificates"] for name, url in one.items() if name.endswith("_url")]
    pages += [url for one in entry["editions"] for url in (one["call_url"], one["results_url"])]
    for url in pages:
        await visitor.call("GET", url.removeprefix(demo.origin), (200,))
    listed = await visitor.call("GET", entry["openrosa_url"].removeprefix(demo.origin) + "/formList", (200,))
    assert [form in listed.content.decode() for form in entry["form_ids"]] == [True]
    for person in entry["people"]:
        await replay.person(person["email"])


@pytest.mark.browser
@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
async def test_the_public_pages_in_a_real_browser(demo: Demo, size: dict[str, int]) -> None:
    """Apply, read the results, check a certificate: axe finds nothing and nothing scrolls sideways."""
    call = next(edition["call_url"] for edition in demo.entry["editions"] if edition["slug"] == "practica")
    certificate = next(each for each in demo.entry["certificates"] if each["kind"] == "organisation")
    async with browsing(size) as page:
        assert await pages.apply(page, call) == "Recibimos tu postulación"
        words = await pages.read_results(page, f"{demo.origin}/results/{PLAN.slug}")
        assert [figure for figure in ("11,408", "2,465", "2,781", "1,540", "362") if figure not in words] == []
        assert await pages.check_certificate(page, certificate["verify_url"]) == "Certificado auténtico y vigente"


async def test_what_was_refused_stayed_a_draft_and_counts_nowhere(replay: Replay) -> None:
    for refusal in PLAN.editions[1].refusals:
        applicant = replay.applicant(refusal.team.application_id)
        kept = await applicant.get(f"/api/applications/{refusal.team.application_id}")
        assert (kept["status"], kept["eligible"]) == ("draft", False)


async def test_held_surveys_are_kept_with_their_reason(replay: Replay) -> None:
    reviewer = await replay.person("datos@example.org")
    for edition in PLAN.editions:
        held = await reviewer.pages("/api/surveys/submissions", edition_id=str(edition.id), held="true")
        assert len(held) == sum(not one.counts for one in edition.submissions)
        assert {one["held_reason"] for one in held} == {"wrong_number_of_choices"}


async def test_twenty_random_edits_change_exactly_the_figures_that_depend_on_them(replay: Replay) -> None:
    """The last test here: it leaves other figures behind."""
    seed = int(os.environ.get("TINKUY_TEST_SEED", time.time_ns()))
    draw, books = random.Random(seed), open_books(PLAN)
    chosen = list(EDITS) + draw.choices(EDITS[:-1], k=20 - len(EDITS))
    for edit in draw.sample(chosen, len(chosen)):
        book = draw.choice(list(books.values()))
        before = figures(books.values())
        what = await edit(Editor(replay, book, draw))
        after = figures(books.values())
        moved = {path for path in before | after if before.get(path) != after.get(path)}
        words = f"TINKUY_TEST_SEED={seed}: {edit.__name__}, {what}; should change {sorted(moved)}"
        await until_told(replay, book.edition.slug, [book], words)
        await until_told(replay, None, list(books.values()), words)


async def until_told(replay: Replay, slug: str | None, books: list[Book], words: str) -> None:
    """What one part knows, the others hear a moment later; then all must agree."""
    wanted, end = figures(books), time.monotonic() + EVENTS_SECONDS
    while True:
        seen = told(await results(replay, slug))
        known = {path: value for path, value in wanted.items() if path in seen or value[0]}
        if seen == known:
            return
        if time.monotonic() > end:
            wrong = {path: (seen.get(path), known.get(path)) for path in seen | known}
            assert {path: pair for path, pair in wrong.items() if pair[0] != pair[1]} == {}, words
        await asyncio.sleep(0.1)
