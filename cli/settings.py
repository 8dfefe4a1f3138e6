"""The settings as a process of this product uses them, and as it hands them to the processes it starts."""

import json
from collections.abc import Mapping

from pydantic import SecretStr, ValidationError

from cli.engines import Refusal, default_folder, secret
from cli.parts import PARTS
from kit.settings import Settings


def read() -> Settings:
    """From the environment; the data folder where this account can have one."""
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        name = name if name.endswith("_URL") or name.startswith("TINKUY") else f"TINKUY_{name}"
        raise Refusal(f"The setting {name} cannot be used: {first['msg'].rstrip('.')}.") from None
    if "data" not in settings.model_fields_set:
        settings = settings.model_copy(update={"data": default_folder()})
    return settings.model_copy(update={"data": settings.data.absolute()})


def with_secret(settings: Settings) -> Settings:
    """The installation's secret: given, or kept in the data folder since the first start."""
    if settings.secret.get_secret_value():
        return settings
    return settings.model_copy(update={"secret": SecretStr(secret(settings.data / "secret"))})


def environment(settings: Settings, base: Mapping[str, str], *databases: str) -> dict[str, str]:
    """What a child process needs, and of the databases only those named (`owner` is DATABASE_URL)."""
    made = {key: value for key, value in base.items() if not key.endswith("DATABASE_URL")}
    made |= {
        "TINKUY_DATA": str(settings.data),
        "TINKUY_HOST": settings.host,
        "TINKUY_PORT": str(settings.port),
        "TINKUY_URL": settings.origin,
        "TINKUY_MODE": settings.mode,
        "TINKUY_SECRET": settings.secret.get_secret_value(),
        "TINKUY_STATIC": str(settings.static.absolute()),
        "TINKUY_UPSTREAMS": json.dumps(settings.upstreams),
        "NATS_URL": settings.nats_url,
        "NATS_MONITOR_URL": settings.nats_monitor_url,
    }
    for name in databases:
        if name == "owner":
            made["DATABASE_URL"] = settings.database_url
        elif name in PARTS:
            url = settings.service_database(name).render_as_string(hide_password=False)
            made[f"TINKUY_{name.upper()}_DATABASE_URL"] = url
    return made
