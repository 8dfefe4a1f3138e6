"""A real nats-server for the tests that need one."""

import contextlib
from collections.abc import Iterator

from cli.engines import Nats, scratch_folder

SUBJECTS = ["gateway.>", "applications.>", "activities.>", "surveys.>", "certificates.>", "toys.>"]


@contextlib.contextmanager
def broker() -> Iterator[Nats]:
    with scratch_folder() as data:
        nats = Nats(data)
        nats.start()
        try:
            yield nats
        finally:
            nats.stop()
