"""Applications as CSV, streamed: one line per application, following the filters of the list."""

import csv
import io
from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from kit.db import Sessions
from services.applications.asking import Asker
from services.applications.models import Application, Member
from services.applications.queries.lists import Filters, filtered

COLUMNS = (
    "code", "name", "country", "region", "place", "status", "submitted_on", "decided_on", "sphere", "sector",
    "mandates", "members", "channel", "relayed_by", "on_behalf",
)  # fmt: skip
CONTACTS = ("focal_person", "email", "phone")
BATCH = 200


async def lines(sessions: Sessions, asker: Asker, filters: Filters, contacts: bool) -> AsyncIterator[str]:
    """A session of its own: the answer outlives the request's transaction."""
    yield "\ufeff" + line([*COLUMNS, *(CONTACTS if contacts else ())])
    members = (
        select(func.count())
        .where(col(Member.application_id) == col(Application.id), col(Member.active))
        .scalar_subquery()
    )
    query = filtered(asker, filters).add_columns(members).order_by(col(Application.id))
    async with sessions() as tx:
        stream = await tx.stream(query.execution_options(yield_per=BATCH))
        async for application, count in stream:
            yield line(row(application, count, contacts and asker.sees_contacts(application), contacts))


def row(application: Application, members: int, mine: bool, contacts: bool) -> list[Any]:
    values = {**application.profile, **application.model_dump(), "members": members}
    values["mandates"] = " ".join(application.profile.get("mandates") or [])
    cells = [values.get(column) for column in COLUMNS]
    person = application.focal_person if mine else {}
    return cells + ([person.get("name"), person.get("email"), person.get("phone")] if contacts else [])


def line(cells: list[Any]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([safe(cell) for cell in cells])
    return out.getvalue()


def safe(cell: Any) -> str:
    """A text that a spreadsheet would run as a formula is marked as text."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
