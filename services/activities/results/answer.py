"""The whole answer for an edition or a programme."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.activities.results import engagement, people, survey
from services.activities.results.doing import Doing
from services.activities.results.figure import exact
from services.activities.results.scope import Scope
from services.activities.results.suppress import K


async def read(tx: AsyncSession, scope: Scope, k: int = K) -> dict[str, Any]:
    doing, figures = await Doing.load(tx, scope), scope.figures()
    return {
        "programme": {"slug": scope.programme.slug, "name": scope.programme.name},
        "editions": [about(edition) for edition in scope.editions],
        **await people.read(tx, scope),
        "participants": doing.participants(figures).read(),
        "activities": {key: doing.of_type(key, rules) for key, rules in figures.items()},
        "activity_names": scope.names(),
        "engagement": await engagement.read(tx, scope, doing, k),
        "survey": await survey.read(tx, scope, doing),
        "allies": exact(doing.allies, "ally"),
    }


def about(edition: Any) -> dict[str, Any]:
    return {
        "slug": edition.slug,
        "name": edition.name,
        "state": edition.state,
        "entered_afterwards": edition.entered_afterwards,
        "countries": edition.countries,
    }
