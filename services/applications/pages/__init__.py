"""Public HTML at the root of the host: the calls, the form behind a secret link, the receipt. No script is needed."""

from fastapi import APIRouter

from services.applications.pages import calls, form

root = APIRouter()
root.include_router(calls.router)
root.include_router(form.router)
