"""Forms: made from a ready template, published in versions that never change, opened and closed."""

import hashlib
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from kit import clock
from kit.auth import Actor
from kit.ids import uuid7
from kit.problems import Conflict, Forbidden, Invalid, NotFound
from kit.texts import LANGUAGES
from services.surveys.forms.ready import compose, templates
from services.surveys.forms.xform import xform
from services.surveys.models import Edition, Form, FormState, FormVersion
from services.surveys.queries.visible import forms_for, get_one
from services.surveys.rules.moves import FORM_MOVES, can_manage
from services.surveys.schemas import FormPut


class UnknownTemplate(Invalid):
    """There is no ready template of that key, or not in that wording."""


class FormIsPublished(Conflict):
    """Phones hold its versions: its questions can no longer change."""


class NotInThisState(Conflict):
    pass


async def put_form(tx: AsyncSession, actor: Actor, id: UUID, body: FormPut) -> Form:
    edition = await tx.get(Edition, body.edition_id)
    if edition is None or not actor.grants:
        raise NotFound()
    if not can_manage(actor, edition.programme_id):
        raise Forbidden() if edition.programme_id in {g.programme for g in actor.grants} else NotFound()
    form = await tx.get(Form, id, with_for_update=True)
    made = content(body, edition)
    if form is None:
        form = Form(id=id, slug=f"{edition.slug}-{made['key']}", **made)
        tx.add(form)
    else:
        check_change(form, made)
        for name, value in made.items():
            setattr(form, name, value)
        form.changed_at = clock.now()
    await tx.flush()
    return form


def content(body: FormPut, edition: Edition) -> dict[str, Any]:
    """The columns that a body stands for."""
    source = templates().get(body.template)
    wording = body.wording or (next(iter(source["scopes"])) if source else "")
    if source is None or wording not in source["scopes"]:
        raise UnknownTemplate(template=body.template, wording=body.wording, known=sorted(templates()))
    rules = list(source["rules"])
    if body.min_age and "age" in source["roles"]:
        rules.append({"rule": "age_at_least", "question": source["roles"]["age"], "years": body.min_age})
    return {
        "edition_id": edition.id,
        "programme_id": edition.programme_id,
        "key": body.key or source["key"],
        "template": body.template,
        "wording": wording,
        "title": {**source["title"], **(body.title or {})},
        "purpose": source["purpose"],
        "scope": source["scopes"][wording],
        "rules": rules,
        "roster_bound": bool(source.get("roster_bound")),
        "once_per_team": bool(source.get("once_per_team")),
        "public_link": body.public_link,
        "results_open": body.results_open,
    }


def check_change(form: Form, made: dict[str, Any]) -> None:
    """A record is never moved to another edition; a published form keeps its questions and rules."""
    if form.edition_id != made["edition_id"]:
        raise NotFound()
    fixed = ("key", "template", "wording", "rules")
    if form.current_version and any(getattr(form, name) != made[name] for name in fixed):
        raise FormIsPublished()


async def publish(tx: AsyncSession, actor: Actor, id: UUID, version: str | None) -> Form:
    """A new version of the template as it stands now; the XForm's bytes are stored once and served as they are."""
    form = await managed(tx, actor, id, "publish")
    edition = await tx.get(Edition, form.edition_id)
    assert edition  # a form's edition is a foreign key
    languages = [lang for lang in edition.languages if lang in LANGUAGES] or ["es"]
    definition = compose(form.template, form.wording, edition.countries, languages)
    version = version or await next_version(tx, form, edition)
    xml = xform(definition, form.key, version, form.title, languages)
    tx.add(
        FormVersion(
            id=uuid7(),
            form_id=form.id,
            version=version,
            xml=xml,
            definition=definition,
            languages=languages,
            md5=hashlib.md5(xml, usedforsecurity=False).hexdigest(),
            sha256=hashlib.sha256(xml).hexdigest(),
            published_by=actor.id,
        )
    )
    form.current_version, form.state, form.changed_at = version, FormState.open, clock.now()
    await tx.flush()
    return form


async def next_version(tx: AsyncSession, form: Form, edition: Edition) -> str:
    """As ODK's people write them: the day and a running number."""
    count = await tx.scalar(select(func.count()).select_from(FormVersion).where(FormVersion.form_id == form.id))
    return f"{clock.day_of(clock.now(), edition.time_zone):%Y%m%d}{(count or 0) + 1:02d}"


async def move(tx: AsyncSession, actor: Actor, id: UUID, verb: str) -> Form:
    form = await managed(tx, actor, id, verb)
    form.state, form.changed_at = FORM_MOVES[verb][1], clock.now()
    return form


async def managed(tx: AsyncSession, actor: Actor, id: UUID, verb: str) -> Form:
    """The form, locked, when the actor may do that with it in its state."""
    form: Form = await get_one(tx, forms_for(actor), id, lock=True)
    if not can_manage(actor, form.programme_id):
        raise Forbidden()
    if form.state not in FORM_MOVES[verb][0]:
        raise NotInThisState(state=form.state)
    return form
