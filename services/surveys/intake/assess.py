"""From answers to a record: the rules are checked, and what is counted is worked out, before anything is stored."""

from datetime import date
from typing import Any
from uuid import UUID

from kit import clock
from kit.db import Sessions
from services.surveys.intake.cards import FormCard, on_roster
from services.surveys.intake.record import Arrival, Record, Sender
from services.surveys.models import FormState
from services.surveys.rules import answers as rules
from services.surveys.rules.answers import Breach

TAKES = (FormState.open, FormState.closing)


async def assess(sessions: Sessions, form: FormCard, sender: Sender, sent: Arrival) -> tuple[Record, list[Breach]]:
    """The record, and everything that keeps it from counting (the caller refuses or holds it)."""
    definition = form.definition(sent.version)
    found = rules.breaches(definition, form.rules, sent.answers) + day_breaches(form, sent.recorded_on)
    record = judged(form, sender, sent, definition)
    if form.roster_bound and not found:
        found += await bind_member(sessions, form, record)
    if form.once_per_team and not found:
        if sender.organisation_id is None:
            found.append(Breach("team_missing"))
        else:
            record.once_key = str(sender.organisation_id)
    return record, found


def judged(form: FormCard, sender: Sender, sent: Arrival, definition: dict[str, Any]) -> Record:
    answers, roles = sent.answers, definition["roles"]
    return Record(
        form_id=form.id,
        edition_id=form.edition_id,
        programme_id=form.programme_id,
        sender=sender,
        version=sent.version,
        instance_id=sent.instance_id,
        source=sent.source,
        day=sent.recorded_on or clock.day_of(clock.now(), form.time_zone),
        answers=answers,
        raw=sent.raw,
        sha256=sent.sha256,
        recorded_on=sent.recorded_on,
        deprecated_id=sent.deprecated_id,
        gender=rules.gender(roles, answers),
        age_band=rules.age_band(roles, answers),
        region=rules.region(definition, answers),
        tallies=rules.tallies(definition, answers),
        consent=consent(definition, answers, sent.language),
        media=list(sent.media),
        flags=flags(form, definition, sent.version, answers),
    )


def day_breaches(form: FormCard, recorded_on: date | None) -> list[Breach]:
    """An edition entered afterwards states its days, within its own stages; elsewhere the server's clock decides."""
    if not form.entered_afterwards:
        return []
    if recorded_on is None:
        return [Breach("recorded_on_missing")]
    early = form.starts_on is not None and recorded_on < form.starts_on
    late = form.ends_on is not None and recorded_on > form.ends_on
    return [Breach("outside_the_edition", params=span(form))] if early or late else []


def span(form: FormCard) -> dict[str, Any]:
    return {"starts_on": str(form.starts_on), "ends_on": str(form.ends_on)}


def consent(definition: dict[str, Any], answers: dict[str, str], language: str | None) -> dict[str, Any]:
    """Which text was agreed to (its version pins the words in every language), in which language, and the answers."""
    said = definition["consent"]
    return {
        "text_version": said["text_version"],
        "language": language,
        "given": answers.get(said["question"], "") == said["yes"],
        "guardian": answers.get(said["guardian"], "") or None,
    }


def flags(form: FormCard, definition: dict[str, Any], version: str, answers: dict[str, str]) -> list[str]:
    """What a reviewer should look at; none of these keeps a submission from counting."""
    known = {q["name"] for q in definition["questions"]} | {"start", "end", "today", "deviceid"}
    found = []
    if version not in form.definitions:
        found.append("unpublished_version")
    if any(name not in known and not name.startswith("meta/") for name in answers):
        found.append("unknown_question")
    return found


async def bind_member(sessions: Sessions, form: FormCard, record: Record) -> list[Breach]:
    name = next((rule["question"] for rule in form.rules if rule["rule"] == "on_roster"), "member")
    try:
        member_id = UUID(str(record.answers.get(name, "")))
    except ValueError:
        return [Breach("not_on_roster", name)]
    sender = record.sender
    organisation_id = await on_roster(sessions, form.edition_id, sender.organisation_id, str(member_id))
    if organisation_id is None:
        return [Breach("not_on_roster", name)]
    record.member_id = member_id
    record.sender = Sender(sender.device_id, sender.account_id, organisation_id)
    return []
