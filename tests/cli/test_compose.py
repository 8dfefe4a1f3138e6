"""docker-compose.yml as a container engine reads it: each service's command and environment as a plain process."""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml

from cli.engines import Child, Postgres, free_port, scratch_folder
from cli.engines.account import engine_account
from cli.engines.binaries import nats_server
from cli.engines.folder import make_engine_folder, write_for_engine
from tests.cli.programs import ROOT, Program, program, tinkuy

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
PARTS = ("gateway", "applications", "activities", "surveys", "certificates", "jobs")
VARIABLE = re.compile(r"\$\{(\w+)(?::([-?])([^}]*))?\}")


def filled(text: str, values: dict[str, str]) -> str:
    """Compose's interpolation: ${NAME}, ${NAME:-default}, ${NAME:?must be set}."""

    def value(match: re.Match[str]) -> str:
        name, kind, rest = match.groups()
        if values.get(name):
            return values[name]
        assert kind == "-", f"{name} is not set and has no default"
        return str(rest)

    return VARIABLE.sub(value, text)


def example() -> dict[str, str]:
    lines = (ROOT / ".env.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


class Place:
    """The engines of one run, and where each host of the compose file is here."""

    def __init__(self, data: Path, postgres: Postgres) -> None:
        self.data, self.postgres = data, postgres
        self.ports = {name: free_port() for name in PARTS}
        self.hosts = {f"{name}:8000": f"127.0.0.1:{port}" for name, port in self.ports.items()}
        self.hosts |= {"postgres:5432": f"127.0.0.1:{postgres.port}"}
        self.hosts |= {f"nats:{port}": f"127.0.0.1:{free_port()}" for port in (4222, 8222)}
        names = VARIABLE.findall((ROOT / "docker-compose.yml").read_text())
        self.values = {name: f"a-{name.lower()}" for name, kind, _ in names if kind == "?"}
        self.values |= {"POSTGRES_PASSWORD": postgres.password, "TINKUY_URL": "http://localhost:8000"}

    def here(self, text: str) -> str:
        for host, address in self.hosts.items():
            text = text.replace(host, address)
        return filled(text, self.values)

    def environment(self, name: str) -> dict[str, str]:
        """The image's and the service's, with this machine's addresses."""
        image = dict(re.findall(r"(TINKUY_\w+)=(\S+)", (ROOT / "Dockerfile").read_text()))
        given = {key: self.here(str(value)) for key, value in SERVICES[name]["environment"].items()}
        own = {"TINKUY_DATA": str(self.data), "TINKUY_HOST": "127.0.0.1", "TINKUY_PORT": str(self.ports.get(name, 0))}
        return image | given | own


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    with scratch_folder() as data:
        postgres = Postgres(data, scratch=True)
        postgres.start()
        made = Place(data, postgres)
        nats = nats_of_compose(made)
        yield made
        nats.stop()
        postgres.stop()


def nats_of_compose(place: Place) -> Child:
    """nats-server with the very configuration of the compose file."""
    store = place.data / "nats"
    make_engine_folder(store)
    text = COMPOSE["configs"]["nats"]["content"].replace('"/store"', f'"{store}"')
    for port in ("4222", "8222"):
        text = text.replace(f"0.0.0.0:{port}", place.hosts[f"nats:{port}"])
    write_for_engine(place.data / "compose-nats.conf", filled(text, place.values))
    command = [nats_server(), "-c", place.data / "compose-nats.conf"]
    child = Child(name="nats", argv=command, account=engine_account(), log=place.data / "nats.log", folder=Path("/"))
    child.start()
    return child


def test_every_process_of_the_product_is_there_with_a_health_check() -> None:
    assert set(SERVICES) == {"postgres", "nats", "migrate", *PARTS}
    assert {name: SERVICES[name]["command"] for name in PARTS} == {name: ["serve", name] for name in PARTS}
    assert SERVICES["migrate"]["command"] == ["migrate"]
    for name in set(SERVICES) - {"migrate"}:
        assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"
    assert 'ENTRYPOINT ["python", "-m", "cli"]' in (ROOT / "Dockerfile").read_text()


def test_no_secret_is_written_down() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    told = re.findall(r"(?:PASSWORD|SECRET|TOKEN|token)\"?: +\"?(\S+)", text)
    told += re.findall(r"//(?:\w+:)?(\S*)@", text)
    assert told
    assert all(value.startswith("${") for value in told)
    assert {key: value for key, value in example().items() if value} == {
        "TINKUY_URL": "http://localhost:8000",
        "TINKUY_PORT": "8000",
    }
    assert {name for name, kind, _ in VARIABLE.findall(text) if kind == "?"} <= set(example())


def test_each_process_sees_its_own_database_only() -> None:
    seen = {
        name: {key for key in SERVICES[name].get("environment", {}) if key.endswith("DATABASE_URL")} for name in PARTS
    }
    own = {name: f"TINKUY_{name.upper()}_DATABASE_URL" for name in PARTS[:-1]}
    assert seen == {**{name: {key} for name, key in own.items()}, "jobs": set(own.values())}
    keepers = {name for name in SERVICES if "TINKUY_SECRET" in SERVICES[name].get("environment", {})}
    assert keepers == {"gateway", "certificates", "jobs"}


def test_each_command_runs_as_a_plain_process_and_together_they_are_ready(place: Place, tmp_path: Path) -> None:
    done = tinkuy(*SERVICES["migrate"]["command"], **place.environment("migrate"))
    assert (done.returncode, done.stderr) == (0, "")
    with ExitStack() as stack:
        running: dict[str, Program] = {}
        for name in PARTS:
            started = program(SERVICES[name]["command"], place.environment(name), tmp_path / name)
            running[name] = stack.enter_context(started)
        for each in running.values():
            each.ready()
        assert tinkuy("health", **place.environment("jobs")).returncode == 0
        for name in PARTS:
            assert SERVICES[name]["healthcheck"]["test"] == ["CMD", "python", "-m", "cli", "health"]
        status, body = running["gateway"].get("/health/ready")
        assert (status, set(json.loads(body)["checks"].values())) == (200, {True})
        assert running["gateway"].get("/api/openapi.json")[0] == 200
        running["surveys"].end()
        refused = tinkuy("health", **place.environment("surveys"))
        assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
        assert running["gateway"].get("/health/ready")[0] == 503
        assert [each.end() for name, each in running.items() if name != "surveys"] == [0] * 5
