"""The activities service, assembled."""

from pathlib import Path

from kit.service import Service
from services.activities.api import pages, router
from services.activities.handlers import HANDLERS
from services.activities.models import Events, Job, Table

service = Service(
    "activities",
    Path(__file__).parent,
    Table,
    Events,
    Job,
    router,
    handlers=HANDLERS,
    root=pages.router,
    roots=("/results",),
)
