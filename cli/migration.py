"""`tinkuy migration`: a new Alembic revision, written against a throw-away database."""

import asyncio

from cli.engines import Postgres, Refusal, scratch_folder
from cli.parts import PACKAGES
from kit.migrations import new_revision


def migration(package: str, message: str) -> int:
    if package not in PACKAGES.values() or not message:
        raise Refusal(f'Say which and what: make migration of=<{" | ".join(PACKAGES.values())}> says="…".')
    with scratch_folder() as data:
        postgres = Postgres(data, scratch=True)
        postgres.start()
        try:
            asyncio.run(new_revision(postgres.dsn, package, message))
        finally:
            postgres.stop()
    return 0
