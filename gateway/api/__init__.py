"""The gateway's own routes: who I am, how I get in, who else may."""

from fastapi import APIRouter

from gateway.api import accounts, clients, grants, invitations, links, mailbox, sessions

router = APIRouter()
for part in (sessions, links, accounts, grants, invitations, clients, mailbox):
    router.include_router(part.router)
