"""The routes under /api/applications. The application's own come last: `/{id}` would swallow the named ones."""

from fastapi import APIRouter

from kit.pages import Page
from services.applications.api import applications, calls, editions, members, organisations, programmes, reviews
from services.applications.schemas.reading import ApplicationRow

router = APIRouter()
# The list lives at the root itself, and a router without a prefix cannot carry an empty path.
router.get("", response_model=Page[ApplicationRow])(applications.list_applications)
for part in (programmes, editions, calls, organisations, members, reviews, applications):
    router.include_router(part.router)
