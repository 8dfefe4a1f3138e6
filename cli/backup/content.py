"""What of the data folder belongs in a backup: all but the engines' own, logs, and what is half written."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from cli.backup.archive import PIECE, Member, member
from cli.engines.errors import Refusal
from cli.engines.folder import LOCK
from kit.settings import Settings

SECRET = "secret"  # noqa: S105 - the name of its file
ENGINES = ("postgres", "nats")  # the database is dumped; the broker's store is filled again from the outboxes
RESERVED = ("database/", "manifest.json", "seal.json")


def belongs(name: str) -> bool:
    """Whether a path in the data folder is one to keep; on the way back, whether it may be written at all."""
    path = PurePosixPath(name)
    hidden = path.is_absolute() or any(part.startswith(".") for part in path.parts)
    engine = not path.parts or path.parts[0].startswith(ENGINES) or name == LOCK
    return not (hidden or engine or name.endswith(".log") or name.startswith(RESERVED) or "\\" in name or "\0" in name)


def kept(settings: Settings) -> Iterator[Member]:
    """The secret, wherever it is set, and the files. Those that vanish meanwhile were erased by somebody."""
    yield member(SECRET, secret_of(settings).encode())
    for path in _walk(settings.data):
        name = path.relative_to(settings.data).as_posix()
        if belongs(name) and name != SECRET:
            yield from _file(path, name)


def secret_of(settings: Settings) -> str:
    given = settings.secret.get_secret_value()
    if given:
        return given
    try:
        return (settings.data / SECRET).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        raise Refusal("TINKUY_SECRET is missing: without it the backup's certificates could not be signed.") from None


def _walk(folder: Path) -> Iterator[Path]:
    """Files in order, one folder in memory at a time; no link is followed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith((".", *ENGINES)):
                yield from _walk(Path(entry.path))
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def _file(path: Path, name: str) -> Iterator[Member]:
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return
    with file:
        size = os.fstat(file.fileno()).st_size
        yield Member(name, size, _blocks(file.fileno(), size))


def _blocks(handle: int, size: int) -> Iterator[bytes]:
    """As many bytes as it had, although it may be growing."""
    while size > 0 and (block := os.read(handle, min(size, PIECE))):
        size -= len(block)
        yield block
