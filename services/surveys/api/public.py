"""A form with a public link, for anybody, as JSON."""

from fastapi import APIRouter, Request

from kit.problems import NotFound
from services.surveys.api.forms import CurrentStore
from services.surveys.commands.answer import answer_publicly
from services.surveys.intake.cards import FormCard
from services.surveys.intake.store import Store
from services.surveys.models import FormState
from services.surveys.schemas import PublicForm, PublicSubmission, Receipt

router = APIRouter()


async def public_form(store: Store, slug: str) -> FormCard:
    """NotFound unless the form has a public link and is out of draft."""
    form = await store.forms.by(store.sessions, slug=slug[:200]) if "\0" not in slug else None
    if form is None or not form.public_link or form.state == FormState.draft:
        raise NotFound()
    return form


@router.get("/public/{slug}")
async def get_public_form(store: CurrentStore, slug: str) -> PublicForm:
    form = await public_form(store, slug)
    definition = form.definition(form.current_version)
    return PublicForm(
        slug=form.slug, title=form.title, version=form.current_version, languages=definition["languages"],
        definition=definition, results_open=form.results_open,
    )  # fmt: skip


@router.post("/public/{slug}/submissions", status_code=201)
async def answer_public_form(request: Request, store: CurrentStore, slug: str, body: PublicSubmission) -> Receipt:
    return await answer_publicly(request, store, await public_form(store, slug), body)
