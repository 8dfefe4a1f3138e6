"""All that surveys is, in one value."""

from pathlib import Path

from fastapi import APIRouter

from contracts.applications import ApplicationMoved, EditionSaved, OrganisationSaved, RosterChanged
from kit.service import Service
from services.surveys import handlers
from services.surveys.api import router
from services.surveys.intake.door import Door
from services.surveys.intake.store import write_submissions
from services.surveys.models import EVENTS, Job, Table
from services.surveys.openrosa.api import router as openrosa
from services.surveys.rollup import roll_up
from services.surveys.webform import router as webform

root = APIRouter()
root.include_router(openrosa)
root.include_router(webform)

service = Service(
    "surveys",
    Path(__file__).parent,
    Table,
    EVENTS,
    Job,
    router,
    handlers={
        EditionSaved: handlers.on_edition_saved,
        OrganisationSaved: handlers.on_organisation_saved,
        ApplicationMoved: handlers.on_application_moved,
        RosterChanged: handlers.on_roster_changed,
    },
    root=root,
    roots=("/v1", "/f"),
    middleware=(Door,),
    background=(write_submissions, roll_up),
)
