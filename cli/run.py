"""`tinkuy run`: the engines, the tables, the server and the demo, from one command, until a signal."""

import gc
import signal
import sys

from cli.address import bind
from cli.home import home
from kit.settings import Settings


def run(settings: Settings) -> int:
    """What can be refused is refused at once, before the code of the product is loaded."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # until a loop listens: unwind in order
    listener = bind(settings)
    gc.disable()  # what is loaded now stays; a fork collects once and switches this on again
    with home(settings) as here:
        from cli import modes

        start = modes.distributed if settings.mode == "distributed" else modes.embedded
        return start(here, listener)
