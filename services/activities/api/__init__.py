"""Routes under /api/activities: parse, one call, return. Names come before ids."""

from fastapi import APIRouter

from services.activities.api import allies, doing, results, toolkit, training, types
from services.activities.schemas.doing import ActivityPage

router = APIRouter()
router.get("", response_model=ActivityPage)(doing.list_activities)
for part in (results, types, toolkit, training, allies, doing):
    router.include_router(part.router)
