"""POST /api/surveys/submissions/batch: many submissions in one call, an outcome for each, the whole call repeatable."""

import hashlib
from datetime import date
from typing import Any
from uuid import UUID

import asyncpg
import msgspec
from pydantic_core import PydanticCustomError

from kit.auth import Actor
from kit.schemas import check_storable
from services.surveys.commands.edits import EditRefused, replace
from services.surveys.intake.assess import TAKES, assess
from services.surveys.intake.cards import DeviceCard, FormCard
from services.surveys.intake.record import ANSWERED, Arrival, Outcome, Record, Sender
from services.surveys.intake.sql import encode
from services.surveys.intake.store import Store
from services.surveys.models import Source
from services.surveys.rules.answers import MAX_ANSWERS, MAX_TEXT

MAX_ITEMS = 500
STAFF, HELPERS = ("administrator", "coordinator"), ("focal_person", "helper", "ambassador")


class Rejected(Exception):
    """This item is not taken; `code` names the sentence."""

    def __init__(self, code: str, question: str = "", **params: Any) -> None:
        super().__init__(code)
        self.code, self.question, self.params = code, question, params


class Item(msgspec.Struct, forbid_unknown_fields=True):
    form: str
    instanceID: str
    data: dict[str, Any]
    version: str = ""
    deprecatedID: str | None = None
    team: UUID | None = None
    recorded_on: date | None = None
    language: str | None = None
    edition: UUID | None = None


class Batch(msgspec.Struct, forbid_unknown_fields=True):
    items: list[msgspec.Raw]


ITEM, BATCH = msgspec.json.Decoder(Item), msgspec.json.Decoder(Batch)


def envelope(body: bytes) -> list[msgspec.Raw]:
    """The items of the call, still unread; Rejected when the call itself makes no sense."""
    try:
        items = BATCH.decode(body).items
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        raise Rejected("invalid_batch", n=MAX_ITEMS) from None
    if not 0 < len(items) <= MAX_ITEMS:
        raise Rejected("invalid_batch", n=MAX_ITEMS)
    return items


async def prepare(store: Store, caller: DeviceCard | Actor, raw: msgspec.Raw) -> Record:
    """The record of one item. Rejected when it cannot count: a client still has it and can change it."""
    item = read(raw)
    form = await find_form(store, caller, item)
    sender = await sender_of(store, caller, form, item)
    if form.state not in TAKES:
        raise Rejected("form_closed")
    if item.recorded_on and not form.entered_afterwards:
        raise Rejected("recorded_on_not_taken", "recorded_on")
    return await record_of(store, form, sender, item, bytes(raw))


def read(raw: msgspec.Raw) -> Item:
    try:
        item = ITEM.decode(raw)
        check_storable([item.form, item.instanceID, item.version, item.data, item.deprecatedID or "", item.language])
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as e:
        raise Rejected("invalid_item", reason=str(e)[:200]) from None
    except PydanticCustomError:
        raise Rejected("unstorable_value") from None
    if not 0 < len(item.instanceID.strip()) <= 400:
        raise Rejected("no_instance_id", "instanceID")
    return item


async def find_form(store: Store, caller: DeviceCard | Actor, item: Item) -> FormCard:
    """By id or slug; or by key, in the device's edition or in the one that the item names."""
    id, edition_id = as_uuid(item.form), caller.edition_id if isinstance(caller, DeviceCard) else item.edition
    form: FormCard | None = None
    if id:
        form = await store.forms.by(store.sessions, id=id)
    elif edition_id:
        form = await store.forms.by(store.sessions, edition_id=edition_id, key=item.form[:100])
    if form is None and not id:
        form = await store.forms.by(store.sessions, slug=item.form[:200])
    if form is None or not may_send(caller, form):
        raise Rejected("unknown_form", "form", form=item.form[:100])
    return form


def may_send(caller: DeviceCard | Actor, form: FormCard) -> bool:
    if isinstance(caller, DeviceCard):
        return caller.edition_id == form.edition_id
    return caller.has(form.programme_id, *STAFF) or any(
        g.programme == form.programme_id and g.organisation and g.role in HELPERS for g in caller.grants
    )


async def sender_of(store: Store, caller: DeviceCard | Actor, form: FormCard, item: Item) -> Sender:
    """For which team: the device's own, the only one the account acts for, or the one that the item names."""
    if isinstance(caller, DeviceCard):
        if item.team not in (None, caller.organisation_id):
            raise Rejected("team_not_yours", "team")
        return Sender(caller.id, None, caller.organisation_id)
    staff = caller.has(form.programme_id, *STAFF)
    own = {g.organisation for g in caller.grants if g.programme == form.programme_id and g.role in HELPERS}
    own.discard(None)
    team = item.team or (next(iter(own)) if len(own) == 1 and not staff else None)
    if team is None and not staff:
        raise Rejected("team_missing", "team")
    if team and not staff and team not in own:
        raise Rejected("team_not_yours", "team")
    if team and not await store.teams.has(store.sessions, form, team):
        raise Rejected("team_not_in_edition", "team")
    return Sender(None, caller.id, team)


async def record_of(store: Store, form: FormCard, sender: Sender, item: Item, raw: bytes) -> Record:
    answers = flat(item.data)
    version = (item.version or form.current_version)[:200]
    sent = Arrival(
        version=version,
        instance_id=item.instanceID.strip(),
        source=Source.json,
        answers=answers,
        raw=raw,
        sha256=identity_of(version, item.recorded_on, answers),
        recorded_on=item.recorded_on,
        language=(item.language or "")[:35] or None,
        deprecated_id=(item.deprecatedID or "").strip() or None,
    )
    record, found = await assess(store.sessions, form, sender, sent)
    if found:
        raise Rejected(found[0].code, found[0].question, **found[0].params)
    return record


def identity_of(version: str, recorded_on: date | None, answers: dict[str, str]) -> str:
    """What makes two JSON submissions the same, however their text is spaced or ordered."""
    return hashlib.sha256(encode([version, str(recorded_on or ""), answers])).hexdigest()


def flat(data: dict[str, Any]) -> dict[str, str]:
    """Every answer as the text that an XForm would hold: several choices with a space between, no empty answers."""
    if len(data) > MAX_ANSWERS:
        raise Rejected("too_many_answers")
    answers = {}
    for name, value in data.items():
        text = " ".join(scalar(name, v) for v in value) if isinstance(value, list) else scalar(name, value)
        if len(text) > MAX_TEXT or len(name) > 200:
            raise Rejected("answer_too_long", name[:200], max=MAX_TEXT)
        if text:
            answers[name] = text
    return answers


def scalar(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return ""
    if isinstance(value, str | int | float):
        return str(value).strip() if isinstance(value, str) else str(value)[:50]
    raise Rejected("not_flat", name[:200])


async def store_record(store: Store, record: Record) -> Outcome:
    """Written and committed. Rejected when an edit has nothing to replace, or the organisation has answered."""
    if record.deprecated_id:
        try:
            edit = await replace(store.sessions, record)
        except EditRefused as e:
            raise Rejected(e.code) from None
        if edit:
            return edit
    try:
        outcome = await store.writer.put(record)
    except (asyncpg.DataError, asyncpg.IntegrityConstraintViolationError):
        raise Rejected("unstorable_value") from None
    if outcome.status == ANSWERED:
        raise Rejected("already_answered")
    return outcome


def as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
