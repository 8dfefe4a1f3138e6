"""POST submission: one XML and its files. 201 when new, 202 when it was there, both only after all is on disk."""

import hashlib
import logging
from datetime import date
from typing import Any

import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import Receive, Scope

from kit.texts import negotiate
from services.surveys.commands.edits import EditRefused, replace
from services.surveys.commands.files import Contents, keep_aside, keep_files
from services.surveys.intake.assess import TAKES, assess
from services.surveys.intake.cards import DeviceCard, FormCard
from services.surveys.intake.record import (
    ANSWERED,
    CONFLICT,
    STORED,
    Arrival,
    Outcome,
    Record,
    Sender,
    StoreAway,
    StoreBusy,
)
from services.surveys.intake.store import Store, store_of
from services.surveys.intake.wire import BodyTooLarge, ClientGone, header, read_body
from services.surveys.models import Source
from services.surveys.openrosa import answers
from services.surveys.openrosa.multipart import BadMultipart, Body, boundary_of, parts
from services.surveys.openrosa.submission_xml import BadXml, Instance, read

log = logging.getLogger(__name__)
CAP = 100_000_000
AWAY = (StoreBusy, StoreAway, DBAPIError, PoolTimeout, OSError)
UNSTORABLE = (asyncpg.DataError, asyncpg.IntegrityConstraintViolationError)
XML_PART, INCOMPLETE = "xml_submission_file", "*isIncomplete*"


class Refused(Exception):
    """An answer with a sentence: `code` names it in the messages."""

    def __init__(self, status: int, code: str, **params: Any) -> None:
        super().__init__(code)
        self.status, self.code, self.params = status, code, params


async def post(app: Any, scope: Scope, receive: Receive, token: str, project: int) -> Response:
    """Whatever comes, an OpenRosaResponse: a phone shows its sentence to the person who holds it."""
    lang, texts = negotiate(HTTPConnection(scope)), app.state.texts
    params: dict[str, Any] = {}
    try:
        device = await phone(store_of(app), token, project)
        status, code = await take(app, device, scope, receive)
    except Refused as e:
        status, code, params = e.status, e.code, e.params
    except (BadMultipart, BadXml) as e:
        status, code = (413 if e.args[0] == "too_many_parts" else 400), str(e.args[0])
    except BodyTooLarge:
        status, code, params = 413, "too_large", {"megabytes": CAP // 1_000_000}
    except ClientGone:
        status, code = 400, "cut"
    except UNSTORABLE:
        status, code = 400, "unstorable"
    except AWAY as e:
        log.warning("submission not taken: %s", type(e).__name__)
        return answers.message(503, texts.get(lang, "openrosa.away"), "submit_error", **{"Retry-After": "10"})
    nature = "submit_success" if status in (201, 202) else "submit_error"
    return answers.message(status, texts.get(lang, f"openrosa.{code}", **params), nature)


async def phone(store: Store, token: str, project: int) -> DeviceCard:
    """403 for a bad token, never 401: that would make a phone ask for a password."""
    device = await store.devices.find(store.sessions, token)
    if device is None:
        raise Refused(403, "bad_token")
    if device.project != project:
        raise Refused(404, "unknown_project")
    return device


async def take(app: Any, device: DeviceCard, scope: Scope, receive: Receive) -> tuple[int, str]:
    """(status, code) of what was stored."""
    store = store_of(app)
    content_type = header(scope, b"content-type")
    if not content_type.lower().startswith(b"multipart/form-data") or header(scope, b"content-encoding"):
        raise Refused(415, "not_multipart")
    boundary = boundary_of(content_type)
    body: Body = await read_body(scope, receive, CAP)
    found = list(parts(body, boundary))
    xml = next((body[p.start : p.end] for p in found if p.name == XML_PART), None)
    if xml is None:
        raise Refused(400, "no_xml_part")
    record = await understood(store, device, xml)
    outcome = await stored(store, record)
    files = [p for p in found if p.name not in (XML_PART, INCOMPLETE) and (p.filename or p.name)]
    return await settled(app, record, outcome, [(p.filename or p.name, body[p.start : p.end]) for p in files])


async def understood(store: Store, device: DeviceCard, xml: bytes) -> Record:
    """The record of this XML: what breaks a rule is held with its reason, because a phone cannot change it any more."""
    instance = read(xml)
    form = await store.forms.by(store.sessions, edition_id=device.edition_id, key=instance.form)
    if form is None:
        raise Refused(404, "unknown_form", form=instance.form[:100])
    if form.state not in TAKES:
        raise Refused(409, "form_closed")
    record, found = await assess(
        store.sessions, form, Sender(device.id, None, device.organisation_id), arrival(form, instance, xml)
    )
    if found:
        record.held_reason, record.once_key = found[0].code, None
    return record


def arrival(form: FormCard, instance: Instance, xml: bytes) -> Arrival:
    return Arrival(
        version=instance.version[:200],
        instance_id=instance.instance_id,
        source=Source.openrosa,
        answers=instance.answers,
        raw=xml,
        sha256=hashlib.sha256(xml).hexdigest(),
        recorded_on=day_of(form, instance),
        deprecated_id=instance.deprecated_id,
        media=tuple(instance.files),
    )


def day_of(form: FormCard, instance: Instance) -> date | None:
    """The phone's day, only where the edition is entered afterwards; elsewhere a phone's clock is not believed."""
    if not form.entered_afterwards:
        return None
    try:
        return date.fromisoformat((instance.answers.get("today") or instance.answers.get("start", ""))[:10])
    except ValueError:
        return None


async def stored(store: Store, record: Record) -> Outcome:
    if record.deprecated_id:
        try:
            edit = await replace(store.sessions, record)
        except EditRefused as e:
            raise Refused(e.status, e.code) from None
        if edit:
            return edit
    outcome = await store.writer.put(record)
    if outcome.status == ANSWERED:
        # The phone cannot take it back: keep it, held, and say so.
        record.once_key, record.held_reason = None, "already_answered"
        outcome = await store.writer.put(record)
    return outcome


async def settled(app: Any, record: Record, outcome: Outcome, contents: Contents) -> tuple[int, str]:
    sessions, files = app.state.sessions, app.state.files
    if outcome.status == CONFLICT:
        await keep_aside(sessions, files, record, contents)
        raise Refused(409, "other_content")
    if contents:
        await keep_files(sessions, files, outcome.id, contents)
    if outcome.status != STORED:
        return 202, "already_here"
    return 201, "held" if record.held_reason else "stored"
