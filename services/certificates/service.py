"""The certificates service."""

from pathlib import Path

from kit.service import Service
from services.certificates.api import root, router
from services.certificates.handlers import HANDLERS
from services.certificates.jobs import JOBS
from services.certificates.models import EVENTS, Job, Table

service = Service(
    name="certificates",
    package=Path(__file__).parent,
    base=Table,
    events=EVENTS,
    job=Job,
    router=router,
    handlers=HANDLERS,
    jobs=JOBS,
    root=root,
    roots=("/v", "/credentials", "/achievements", "/issuers", "/status", "/.well-known/did.json"),
)
