"""What the state table needs to know about an application: who asks, and whether its call is open."""

from kit import clock
from services.applications.asking import Asker
from services.applications.models import Application, Edition, EditionState
from services.applications.rules.states import Situation
from services.applications.rules.windows import OPEN, call_state


def accepts(edition: Edition) -> bool:
    """Whether applications may be made and sent: by the clock, or while an edition is entered afterwards."""
    if edition.state != EditionState.published:
        return False
    return edition.entered_afterwards or call_state(edition.stages, edition.time_zone, clock.now()) == OPEN


def situation(asker: Asker, application: Application, edition: Edition) -> Situation:
    return Situation(
        roles=asker.roles(application),
        call_open=accepts(edition),
        notified=application.notified_at is not None,
        confirmed=application.organisation_confirmed,
    )
