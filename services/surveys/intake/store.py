"""What the intake of one running service holds: the writer and its short memory. Kept on `app.state.store`."""

from typing import Any

from fastapi import FastAPI

from kit.db import Sessions
from services.surveys.intake.cards import Devices, Forms, Teams
from services.surveys.intake.writer import Writer


class Store:
    def __init__(self, state: Any) -> None:
        self.sessions: Sessions = state.sessions
        self.writer = Writer(state.settings.service_database("surveys"))
        self.devices, self.forms, self.teams = Devices(), Forms(), Teams()


def store_of(app: FastAPI) -> Store:
    store: Store | None = getattr(app.state, "store", None)
    if store is None:
        store = app.state.store = Store(app.state)
    return store


async def write_submissions(app: FastAPI) -> None:
    """The writer task: runs while the service does."""
    await store_of(app).writer.run()
