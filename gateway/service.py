"""The gateway's own part, built as a service is: identity, its events and its jobs."""

from pathlib import Path

from contracts.applications import ApplicationMoved, MemberInvited, PersonErased, ProgrammeSaved
from gateway import jobs
from gateway.api import router
from gateway.api.about import root as about
from gateway.api.mailbox import root
from gateway.api.oauth import root as oauth
from gateway.handlers import on_application_moved, on_member_invited, on_person_erased, on_programme_saved
from gateway.models import Events, Job, Table
from kit.jobs import Every
from kit.service import Service

root.include_router(about)
root.include_router(oauth)

service = Service(
    "gateway",
    Path(__file__).parent,
    Table,
    Events,
    Job,
    router,
    handlers={
        ProgrammeSaved: on_programme_saved,
        ApplicationMoved: on_application_moved,
        MemberInvited: on_member_invited,
        PersonErased: on_person_erased,
    },
    jobs={"mail": jobs.send_mail, "sweep": jobs.sweep},
    schedule=(Every("sweep", 600),),
    root=root,
    roots=("/mailbox",),
)
