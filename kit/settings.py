"""Every setting of the product, from the environment. Nothing else reads os.environ."""

import hashlib
import hmac
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import URL, make_url


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="TINKUY_", extra="ignore", populate_by_name=True)

    mode: Literal["embedded", "distributed"] = "embedded"
    host: str = "127.0.0.1"
    port: int = 8000
    url: str = ""
    data: Path = Path.home() / ".local" / "share" / "tinkuy"
    secret: SecretStr = SecretStr("")
    demo: bool = True
    trusted_proxies: list[str] = []

    database_url: str = Field("", validation_alias="DATABASE_URL")
    applications_database_url: str = ""
    activities_database_url: str = ""
    surveys_database_url: str = ""
    certificates_database_url: str = ""
    gateway_database_url: str = ""
    pool_size: int = 5

    nats_url: str = Field("", validation_alias="NATS_URL")
    nats_monitor_url: str = Field("", validation_alias="NATS_MONITOR_URL")
    nats_token: SecretStr = Field(SecretStr(""), validation_alias="NATS_TOKEN")
    upstreams: dict[str, str] = {}

    smtp_url: str = ""
    mail_from: str = "Tinkuy <no-reply@localhost>"
    static: Path = Path("frontend/dist")

    argon2_memory_kib: int = 19456
    session_idle_minutes: int = 30
    portal_session_days: int = 30
    k_anonymity: int = 5

    @cached_property
    def origin(self) -> str:
        """The only origin in bytes, QR codes, mails and did:web; without a trailing slash."""
        return (self.url or f"http://localhost:{self.port}").rstrip("/")

    def derive(self, purpose: str) -> str:
        """A password that belongs to one purpose, made from the installation's secret (64 hex digits)."""
        return hmac.new(self.secret.get_secret_value().encode(), purpose.encode(), hashlib.sha256).hexdigest()

    def service_database(self, service: str) -> URL:
        """Where that service connects, as the role that can touch its own schema only."""
        own: str = getattr(self, f"{service}_database_url")
        if own:
            return make_url(own)
        return make_url(self.database_url).set(username=self.role(service), password=self.derive(f"database:{service}"))

    def role(self, service: str) -> str:
        """The database role of a service: roles are global to a server, so its database's name is in it."""
        return f"{make_url(self.database_url).database}_{service}"
