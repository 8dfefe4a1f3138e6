"""What the replay remembers between two runs: which records were sent, and what cannot be asked again."""

import json
import os
import secrets
from pathlib import Path
from typing import Any


class Journal:
    """`demo-state.json` (tokens of devices, the key of drafts; 0600) and `demo-done.log` (a line per finished record).

    A line is written after the record was answered, so a run that broke off repeats the last few at most: every
    record can be sent twice.
    """

    def __init__(self, data: Path) -> None:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path, self.log = data / "demo-state.json", data / "demo-done.log"
        self.kept: dict[str, Any] = json.loads(self.path.read_text("utf-8")) if self.path.exists() else {}
        self.done = set(self.log.read_text("utf-8").splitlines()) if self.log.exists() else set()
        self.resumed = bool(self.done)

    def has(self, key: str) -> bool:
        return key in self.done

    def mark(self, key: str) -> None:
        if key not in self.done:
            self.done.add(key)
            append(self.log, key + "\n")

    def get(self, name: str) -> Any:
        return self.kept.get(name)

    def keep(self, name: str, value: Any) -> Any:
        """Kept for good, readable by the owner only."""
        self.kept[name] = value
        write(self.path, json.dumps(self.kept, ensure_ascii=False, indent=1))
        return value

    def secret(self, name: str) -> str:
        """A secret of this installation's demo, made once."""
        return str(self.get(name) or self.keep(name, secrets.token_urlsafe(32)))


def append(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="utf-8") as out:
        out.write(text)


def write(path: Path, text: str) -> None:
    """All or nothing: what reads it never sees half."""
    beside = path.with_suffix(".new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
        out.write(text)
    beside.replace(path)
