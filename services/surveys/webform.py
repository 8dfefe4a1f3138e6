"""The public link: the same form as plain pages, one step after the other, whole without JavaScript."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from kit.db import Tx
from kit.html import Html
from kit.problems import NotFound, TooLarge
from kit.texts import negotiate
from services.surveys.api.forms import CurrentStore
from services.surveys.api.public import public_form
from services.surveys.commands.answer import StoreUnavailable, keep, sentence, understood
from services.surveys.intake.batch import Rejected
from services.surveys.intake.cards import FormCard
from services.surveys.intake.record import CONFLICT
from services.surveys.intake.store import Store
from services.surveys.intake.wire import BodyTooLarge, ClientGone, read_body
from services.surveys.models import FormState
from services.surveys.queries.results import View
from services.surveys.queries.seen_results import seen_results
from services.surveys.rules import steps
from services.surveys.rules.answers import Breach, breaches
from services.surveys.schemas import PublicSubmission, Question

CAP, FIELDS = 300_000, 2_000
router = APIRouter(prefix="/f")
html = Html(Path(__file__).parent)


@dataclass
class Visit:
    """Somebody at one page of a form, with all that was answered so far."""

    request: Request
    form: FormCard
    answers: dict[str, str]
    instance_id: str
    number: int = 1

    @property
    def definition(self) -> dict[str, Any]:
        return self.form.definition(self.form.current_version)

    def page(self, number: int, found: list[Breach] | None = None, status: int = 0) -> Response:
        """That page; `found` is what is wrong, with what was typed kept."""
        definition, lang = self.definition, negotiate(self.request)
        offered = definition["languages"]
        return html.page(
            self.request,
            "form.html",
            status or (422 if found else 200),
            form=self.form,
            words=lang if lang in offered else offered[0],
            number=number,
            pages=definition["pages"],
            blocks=steps.blocks(definition, self.answers, number),
            answers=self.answers,
            carried=steps.carried(definition, self.answers, number),
            instance_id=self.instance_id,
            errors={b.question: self.sentence(b, lang) for b in reversed(found or [])},
            action=f"/f/{self.form.slug}?lang={lang}",
        )

    def sentence(self, breach: Breach, lang: str) -> str:
        """With the words of the question where an API names it by its key."""
        asked = next((q for q in self.definition["questions"] if q["name"] == breach.question), None)
        label = asked["label"].get(lang) or next(iter(asked["label"].values())) if asked else ""
        return sentence(html.texts, lang, Breach(breach.code, label or breach.question, breach.params))

    def mended(self, found: list[Breach]) -> Response:
        """The first page on which something is wrong."""
        return self.page(steps.first(self.definition, found), found)


@router.get("/{slug}", response_class=Response)
async def show_form(request: Request, store: CurrentStore, slug: str) -> Response:
    form = await public_form(store, slug)
    if form.state != FormState.open:
        return html.page(request, "closed.html", 410, form=form)
    return Visit(request, form, {}, f"uuid:{uuid4()}").page(1)


@router.get("/{slug}/thanks", response_class=Response)
async def thank(request: Request, store: CurrentStore, slug: str) -> Response:
    return html.page(request, "thanks.html", form=await public_form(store, slug), declined=False)


@router.get("/{slug}/results", response_class=Response)
async def show_results(request: Request, tx: Tx, store: CurrentStore, slug: str) -> Response:
    """The form's results for everybody, when the coordinator opened them."""
    form = await public_form(store, slug)
    if not form.results_open:
        raise NotFound()
    view = View(None, request.app.state.settings.k_anonymity, negotiate(request), html.texts)
    made = await seen_results(tx, None, form.id, view)
    others = shown_apart(form.definition(form.current_version), made.questions)
    return html.page(
        request, "results.html", made=made, others=others, slug=form.slug, open=form.state == FormState.open
    )


def shown_apart(definition: dict[str, Any], questions: list[Question]) -> list[Question]:
    """The questions that the page does not show as goals or groups already, when anybody answered them."""
    consent = definition["consent"]
    elsewhere = {"goals", consent["question"], consent["guardian"], *definition["roles"].values()}
    rest = [q for q in questions if q.name not in elsewhere and not q.name.startswith("progress_")]
    return [q for q in rest if any(choice.n for choice in q.choices)]


@router.post("/{slug}", response_class=Response)
async def take_step(request: Request, store: CurrentStore, slug: str) -> Response:
    form = await public_form(store, slug)
    if form.state != FormState.open:
        return html.page(request, "closed.html", 410, form=form)
    definition = form.definition(form.current_version)
    answers, hidden = await fields(request, definition)
    visit = Visit(request, form, answers, hidden.get("_id", "")[:400] or f"uuid:{uuid4()}", at_page(hidden, definition))
    if "_back" in hidden:
        return visit.page(steps.before(definition, answers, visit.number))
    if steps.declined(definition, answers):
        return html.page(request, "thanks.html", form=form, declined=True)
    kept = steps.relevant(definition, answers)
    if found := steps.up_to(definition, visit.number, breaches(definition, form.rules, kept)):
        return visit.mended(found)
    if following := steps.after(definition, answers, visit.number):
        return visit.page(following)
    return await finish(visit, store)


async def finish(visit: Visit, store: Store) -> Response:
    """Stored, then thanked on a page that may be reloaded. What cannot be stored now keeps all that was typed."""
    form, lang = visit.form, negotiate(visit.request)
    kept: dict[str, Any] = steps.relevant(visit.definition, visit.answers)
    sent = PublicSubmission(instanceID=visit.instance_id, version=form.current_version, language=lang, data=kept)
    try:
        record, found = await understood(store, form, sent)
        if found:
            return visit.mended(found)
        outcome = await keep(store, record)
    except Rejected as e:
        return visit.page(visit.number, [Breach(e.code, e.question, e.params)])
    except StoreUnavailable:
        return visit.page(visit.number, [Breach("database_unavailable")], 503)
    if outcome.status == CONFLICT:
        visit.instance_id = f"uuid:{uuid4()}"
        return visit.page(visit.number, [Breach("sent_before")], 409)
    return RedirectResponse(f"/f/{form.slug}/thanks?lang={lang}", 303)


async def fields(request: Request, definition: dict[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """(answers by question, the form's own hidden fields); several ticks of a question become one text."""
    try:
        body = bytes(await read_body(request.scope, request.receive, CAP))
    except BodyTooLarge:
        raise TooLarge() from None
    except ClientGone:
        body = b""
    answers: dict[str, str] = {}
    hidden: dict[str, str] = {}
    names = {question["name"] for question in definition["questions"]}
    try:
        pairs = parse_qsl(body.decode("utf-8", "replace"), max_num_fields=FIELDS)
    except ValueError:
        pairs = []
    for name, value in pairs:
        text = value.replace("\0", "").replace("\ufffd", "").strip()
        if name in names and text:
            answers[name] = f"{answers[name]} {text}" if name in answers else text
        elif name.startswith("_"):
            hidden[name] = text
    return answers, hidden


def at_page(hidden: dict[str, str], definition: dict[str, Any]) -> int:
    given = hidden.get("_page", "1")
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 4 else 1
    return min(max(number, 1), len(definition["pages"]))
