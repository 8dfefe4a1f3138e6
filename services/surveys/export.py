"""The table of a form as CSV, straight from COPY: a million rows cost no memory here."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import asyncpg

from kit.settings import Settings

FIXED = (
    "instance_id", "received_at", "recorded_on", "day", "version", "source", "organisation_id", "region", "gender",
    "age_band", "review_state", "held_reason", "counts", "flags",
)  # fmt: skip


def query(questions: list[str], teams: list[UUID] | None) -> str:
    """`$1` is the form, `$2` the teams whose rows may be seen (absent: all). Newest last, replaced ones left out."""
    fixed = ", ".join("array_to_string(s.flags, ' ') as flags" if name == "flags" else f"s.{name}" for name in FIXED)
    answers = "".join(f", {cell(name)} as {quoted(name)}" for name in questions)
    own = "" if teams is None else " and s.organisation_id = any($2::uuid[])"
    return (
        f"select {fixed}{answers} from surveys.submission s "
        f"where s.form_id = $1 and s.superseded_by is null{own} order by s.seq"
    )


def cell(question: str) -> str:
    """An answer as text; what a spreadsheet would run as a formula gets an apostrophe before it."""
    value = f"s.answers ->> {literal(question)}"
    return f"case when {value} ~ '^[=+@\\t\\r-]' and {value} !~ '^-?[0-9.]+$' then '''' || ({value}) else {value} end"


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


async def csv_rows(
    settings: Settings, questions: list[str], form_id: UUID, teams: list[UUID] | None, bom: bool
) -> AsyncIterator[bytes]:
    """Blocks as the server sends them, on a connection of its own: a streamed answer outlives its transaction."""
    blocks: asyncio.Queue[bytes | None] = asyncio.Queue(16)
    arguments: list[Any] = [form_id] if teams is None else [form_id, teams]
    dsn = settings.service_database("surveys").set(drivername="postgresql").render_as_string(hide_password=False)
    copying = asyncio.create_task(copy(dsn, query(questions, teams), arguments, blocks))
    try:
        if bom:
            yield b"\xef\xbb\xbf"
        while (block := await blocks.get()) is not None:
            yield bytes(block)
        await copying
    finally:
        copying.cancel()


async def copy(dsn: str, sql: str, arguments: list[Any], blocks: "asyncio.Queue[bytes | None]") -> None:
    connection = await asyncpg.connect(dsn, timeout=10)
    try:
        await connection.copy_from_query(sql, *arguments, output=blocks.put, format="csv", header=True)
    finally:
        await blocks.put(None)
        await connection.close()
