"""Attendance from a file of the platform that held the session: CSV as spreadsheets write it.

Rows that are good are stored, the others are answered with their number and the reason: a list of 60 with two typing
errors is 58 presences and two lines to look at. `preview` tells the same and stores nothing.
"""

import csv
import io
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from kit import clock
from kit.auth import Actor
from kit.texts import Texts
from services.activities.commands.attendance import store, tell_members
from services.activities.commands.sessions import open_session
from services.activities.models import Edition, Mode, TrainingSession
from services.activities.problems import FileTooLarge, SessionNotYetHeld, UnreadableFile
from services.activities.queries.access import importer, roster_places
from services.activities.queries.names import member_names, organisation_names
from services.activities.rules.same import plain
from services.activities.rules.taking_part import fits, started
from services.activities.schemas.training import AttendanceItem, ImportRead, ImportRow

MAX_BYTES, MAX_ROWS = 1_000_000, 5_000
HEADERS = {
    "member": ("member", "member id", "id", "code", "codigo", "miembro", "membro", "integrante", "id miembro"),
    "name": ("name", "full name", "nombre", "nombres", "nombre completo", "nome", "nome completo", "participant"),
    "organisation": ("organisation", "organization", "organizacion", "organizacao", "team", "equipo", "equipe", "osc"),
    "mode": ("mode", "modo", "modalidad", "modalidade", "forma", "attendance", "asistencia", "presenca"),
    "minutes": ("minutes", "minutos", "duration", "duracion", "duracao"),
}
MODES = {
    "live": ("live", "en vivo", "vivo", "ao vivo", "online", "en linea", "directo", "si", "sim", "yes", "x", "1"),
    "recording": ("recording", "recorded", "grabacion", "grabada", "gravacao", "gravada", "video"),
    "in_person": ("in person", "presencial", "face to face", "en persona"),
}
COLUMN = {plain(name): column for column, names in HEADERS.items() for name in names}
MODE = {plain(name): mode for mode, names in MODES.items() for name in names}


@dataclass(frozen=True)
class Team:
    member_id: UUID
    organisation_id: UUID


class Roster:
    """The members of an edition, to be found by id or by name (and organisation)."""

    def __init__(self) -> None:
        self.by_id: dict[UUID, Team] = {}
        self.by_name: dict[str, list[tuple[Team, str]]] = defaultdict(list)

    @classmethod
    async def load(cls, tx: AsyncSession, edition: Edition, organisation_id: UUID | None = None) -> "Roster":
        made, everybody = cls(), await roster_places(tx, edition.id)
        places = [place for place in everybody if organisation_id in (None, place.organisation_id)]
        names = await member_names(tx, [place.member_id for place in places])
        organisations = await organisation_names(tx, [place.organisation_id for place in places])
        for place in places:
            team = Team(place.member_id, place.organisation_id)
            made.by_id[place.member_id] = team
            called = plain(names.get(place.member_id) or "")
            made.by_name[called].append((team, plain(organisations.get(place.organisation_id, ""))))
        return made

    def find(self, line: dict[str, str]) -> Team | str:
        """The member, or the code of why there is none."""
        if line.get("member"):
            return self.by_id.get(as_uuid(line["member"]) or UUID(int=0), "member_unknown")
        called, team = plain(line.get("name", "")), plain(line.get("organisation", ""))
        if not called:
            return "member_missing"
        fitting = [t for t, organisation in self.by_name.get(called, []) if not team or organisation == team]
        if not fitting:
            return "name_unknown"
        return fitting[0] if len({t.member_id for t in fitting}) == 1 else "name_ambiguous"


def as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text.strip())
    except ValueError:
        return None


def read_lines(content: bytes) -> list[dict[str, str]]:
    """The rows as {column: text}; UnreadableFile when it is no such table."""
    if len(content) > MAX_BYTES:
        raise FileTooLarge(megabytes=1)
    text = decode(content)
    head = text.splitlines()[0] if text.strip() else ""
    separator = max(";,\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=separator, strict=True))
    except csv.Error:
        raise UnreadableFile() from None
    columns = [COLUMN.get(plain(name), "") for name in (rows[0] if rows else [])]
    if not {"member", "name"} & set(columns) or len(rows) > MAX_ROWS + 1:
        raise UnreadableFile()
    return [dict(zip(columns, (cell.strip() for cell in row), strict=False)) for row in rows[1:]]


def decode(content: bytes) -> str:
    """UTF-8 with or without its mark, else what Excel writes on Windows."""
    if b"\0" in content:
        raise UnreadableFile()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


async def import_attendance(
    tx: AsyncSession, actor: Actor, session_id: UUID, content: bytes, preview: bool
) -> ImportRead:
    session, edition = await open_session(tx, actor, session_id)
    organisation_id = importer(actor, edition.programme_id)
    if not edition.entered_afterwards and not started(session.starts_at, clock.now()):
        raise SessionNotYetHeld()
    lines = read_lines(content)
    roster = await Roster.load(tx, edition, organisation_id)
    rows, items = judge_all(session, roster, lines)
    if items and not preview:
        teams = {item.member_id: roster.by_id[item.member_id].organisation_id for item in items}
        await store(tx, actor, session, items, teams, correct=False)
        await tell_members(tx, edition, list(teams))
    failed = sum(not row.ok for row in rows)
    return ImportRead(preview=preview, stored=0 if preview else len(items), failed=failed, rows=rows)


def judge_all(
    session: TrainingSession, roster: Roster, lines: list[dict[str, str]]
) -> tuple[list[ImportRow], list[AttendanceItem]]:
    rows, items, seen = [], [], set()
    for number, line in enumerate(lines, 2):
        if not any(line.values()):
            continue
        judged = judge(session, roster, line)
        if isinstance(judged, AttendanceItem) and judged.member_id in seen:
            judged = "member_twice"
        if isinstance(judged, str):
            rows.append(ImportRow(row=number, ok=False, code=judged))
            continue
        seen.add(judged.member_id)
        items.append(judged)
        rows.append(ImportRow(row=number, ok=True, member_id=judged.member_id, mode=judged.mode))
    return rows, items


def judge(session: TrainingSession, roster: Roster, line: dict[str, str]) -> AttendanceItem | str:
    """What one line records, or the code of what is wrong with it."""
    found = roster.find(line)
    if isinstance(found, str):
        return found
    given = plain(line.get("mode", ""))
    mode = MODE.get(given) if given else ("in_person" if session.mode == "in_person" else "live")
    if mode is None:
        return "mode_unknown"
    if not fits(session.mode, mode):
        return "mode_does_not_fit"
    minutes = line.get("minutes", "")
    if minutes and not (minutes.isascii() and minutes.isdigit() and int(minutes[:6]) <= 1440):
        return "minutes_not_a_number"
    return AttendanceItem(member_id=found.member_id, mode=Mode(mode), minutes=int(minutes) if minutes else None)


async def read_body(stream: AsyncIterator[bytes]) -> bytes:
    """Stops reading a file that is too large instead of keeping it."""
    content = b""
    async for chunk in stream:
        content += chunk
        if len(content) > MAX_BYTES:
            raise FileTooLarge(megabytes=1)
    return content


def worded(made: ImportRead, texts: Texts, lang: str) -> ImportRead:
    """Each reason as a sentence in the caller's language."""
    for row in made.rows:
        if row.code:
            row.message = texts.get(lang, f"import.{row.code}")
    return made
