"""What a backup says of itself first: which code can read it, and what must be there afterwards."""

import json
from dataclasses import asdict, dataclass

from alembic.script import ScriptDirectory

from cli.engines.binaries import POSTGRES_MAJOR
from cli.engines.errors import Refusal
from cli.parts import PACKAGES
from kit.migrations import config

NAME = "manifest.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Table:
    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    made_at: str
    origin: str
    revisions: dict[str, str]
    tables: dict[str, Table]
    postgres: int = POSTGRES_MAJOR
    format: int = FORMAT

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())

    def dump(self) -> bytes:
        return json.dumps(asdict(self), indent=1).encode()


def load_manifest(content: bytes) -> Manifest:
    """Refusal when a newer Tinkuy wrote it; ValueError when it is none."""
    raw = json.loads(content)
    if not isinstance(raw, dict) or not isinstance(raw.get("format"), int):
        raise ValueError("not a manifest")
    if raw["format"] > FORMAT or raw["postgres"] > POSTGRES_MAJOR or _unknown(raw["revisions"]):
        raise Refusal(
            f"The backup of {raw.get('made_at', 'another day')} was made by a newer version of Tinkuy: "
            "install that version and restore with it, nothing was changed."
        )
    tables = {name: Table(**table) for name, table in raw["tables"].items()}
    return Manifest(raw["made_at"], raw["origin"], raw["revisions"], tables, raw["postgres"], raw["format"])


def _unknown(revisions: dict[str, str]) -> bool:
    return any(name not in PACKAGES or revision not in _known(name) for name, revision in revisions.items())


def _known(name: str) -> set[str]:
    script = ScriptDirectory.from_config(config(PACKAGES[name]))
    return {each.revision for each in script.walk_revisions()}
