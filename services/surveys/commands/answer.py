"""Somebody with the public link answers: every rule that is not met is named at its question."""

from typing import Any

from fastapi import Request

from kit.problems import Conflict, Invalid, Unavailable
from kit.texts import negotiate
from services.surveys.intake.assess import assess
from services.surveys.intake.batch import Rejected, flat, identity_of, store_record
from services.surveys.intake.cards import FormCard
from services.surveys.intake.record import CONFLICT, Arrival, Outcome, Record, Sender, StoreAway, StoreBusy
from services.surveys.intake.sql import encode
from services.surveys.intake.store import Store
from services.surveys.models import FormState, Source
from services.surveys.rules.answers import Breach
from services.surveys.schemas import PublicSubmission, Receipt


class FormClosed(Conflict):
    pass


class OtherContent(Conflict):
    """This instanceID was used for other answers; both are kept."""


class AnswersInvalid(Invalid):
    pass


class StoreUnavailable(Unavailable):
    code = "database_unavailable"


async def understood(store: Store, form: FormCard, body: PublicSubmission) -> tuple[Record, list[Breach]]:
    """The record and what is wrong with it. Rejected for what no question can be blamed for."""
    if form.state != FormState.open:
        raise FormClosed()
    answers, version = flat(body.data), body.version or form.current_version
    sent = Arrival(
        version=version,
        instance_id=body.instanceID,
        source=Source.web,
        answers=answers,
        raw=encode(body.data),
        sha256=identity_of(version, None, answers),
        language=body.language,
    )
    return await assess(store.sessions, form, Sender(), sent)


async def answer_publicly(request: Request, store: Store, form: FormCard, body: PublicSubmission) -> Receipt:
    texts, lang = request.app.state.texts, negotiate(request)
    try:
        record, found = await understood(store, form, body)
        if found:
            errors = [{"at": f"/data/{b.question}", "code": b.code, "message": sentence(texts, lang, b)} for b in found]
            raise AnswersInvalid(errors)
        outcome = await keep(store, record)
    except Rejected as e:
        breach = Breach(e.code, e.question, e.params)
        message = sentence(texts, lang, breach)
        raise AnswersInvalid([{"at": f"/data/{e.question}", "code": e.code, "message": message}]) from None
    if outcome.status == CONFLICT:
        raise OtherContent()
    return Receipt(instanceID=body.instanceID, status=outcome.status, id=outcome.id)


async def keep(store: Store, record: Record) -> Outcome:
    try:
        return await store_record(store, record)
    except (StoreBusy, StoreAway):
        raise StoreUnavailable(retry_after=5) from None


def sentence(texts: Any, lang: str, breach: Breach) -> str:
    return str(texts.get(lang, f"problems.{breach.code}", **{"question": breach.question, **breach.params}))
