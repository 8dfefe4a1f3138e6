"""Puts the parts together: all in one process behind the gateway, or one part that reaches the others over HTTP."""

from starlette.types import ASGIApp

from cli.engines import Refusal
from cli.parts import GATEWAY, PARTS, SERVICES, SUBJECTS, load
from kit.bus import Bus, MemoryBus, NatsBus
from kit.settings import Settings

Upstreams = dict[str, ASGIApp | str]


def all_in_one(settings: Settings) -> tuple[ASGIApp, Upstreams]:
    """The gateway with every service behind it in this process, and those services by name."""
    check_migrated(settings)
    bus = MemoryBus()
    upstreams: Upstreams = {}
    for name in SERVICES:
        upstreams[name] = load(name).app(settings, bus, upstreams)
    return create_gateway(settings, bus, upstreams), upstreams


def alone(name: str, settings: Settings, bus: Bus) -> ASGIApp:
    """One part in its own process."""
    upstreams = elsewhere(settings)
    if name == GATEWAY:
        return create_gateway(settings, bus, upstreams)
    return load(name).app(settings, bus, upstreams)


def preload() -> None:
    """Load the code of every part, for the copies that are about to be made of this process."""
    for name in PARTS:
        load(name)


def check_migrated(settings: Settings) -> None:
    """Refusal when there is no database to connect to, or `tinkuy migrate` has never made its keys here."""
    if not (settings.data / "keys" / "private").is_dir():
        raise Refusal(f"The data folder {settings.data} has no keys yet: run `tinkuy migrate` first.")


async def connect(settings: Settings) -> Bus:
    """The bus between processes; Refusal when it is not there or may forget what it acknowledged."""
    if not settings.nats_url:
        raise Refusal("NATS_URL is missing: a part in a process of its own reaches the others through NATS.")
    if not settings.nats_monitor_url:
        raise Refusal("NATS_MONITOR_URL is missing: it tells whether the server syncs what it acknowledges.")
    token = settings.nats_token.get_secret_value()
    try:
        return await NatsBus.connect(settings.nats_url, SUBJECTS, token, settings.nats_monitor_url)
    except Exception as error:
        raise Refusal(f"NATS cannot be used: {str(error).rstrip('.') or type(error).__name__}.") from None


def elsewhere(settings: Settings) -> Upstreams:
    """Where each service listens: TINKUY_UPSTREAMS, or the host of its name."""
    return {name: settings.upstreams.get(name, f"http://{name}:8000") for name in SERVICES}


def create_gateway(settings: Settings, bus: Bus, upstreams: Upstreams) -> ASGIApp:
    """Imported here and not above: a service's process needs none of it."""
    from gateway.app import create_gateway as create

    return create(settings, bus, upstreams, roots())


def roots() -> dict[str, str]:
    """The first parts of paths beside /api, and the service that answers them."""
    return {root: name for name in SERVICES for root in load(name).roots}
