"""The applications service, put together."""

from pathlib import Path

from kit.service import Service
from services.applications.api import router
from services.applications.jobs import send_message
from services.applications.models import Events, Job, Table
from services.applications.pages import root

service = Service(
    "applications",
    Path(__file__).parent,
    Table,
    Events,
    Job,
    router,
    jobs={"send_message": send_message},
    root=root,
    roots=("/calls",),
)
