"""The demonstration: made-up raw records of two real editions and a living one, told through the public interfaces.

`plan` makes the records (pure, the same on every machine), `replay` feeds them as the real actors would.
"""

import asyncio

from kit.settings import Settings


def main(settings: Settings) -> int:
    """The exit code of `tinkuy demo`."""
    from cli.demo.load import load

    asyncio.run(load(settings))
    return 0
