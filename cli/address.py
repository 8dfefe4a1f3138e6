"""The address of the product."""

import socket

from cli.engines import Refusal
from kit.settings import Settings


def bind(settings: Settings) -> socket.socket:
    """The address of the product, taken before anything else is started; Refusal when somebody has it."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise Refusal(
            f"Port {settings.port} on {settings.host} cannot be used ({error.strerror}): stop the program that holds "
            "it, or name another one with TINKUY_PORT."
        ) from None
    return listener
