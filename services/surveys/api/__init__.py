"""Routes: parse, one call, return."""

from fastapi import APIRouter

from services.surveys.api import devices, forms, public, results, submissions

router = APIRouter()
for part in (submissions, results, forms, devices, public):
    router.include_router(part.router)
