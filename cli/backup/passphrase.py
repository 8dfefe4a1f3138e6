"""The passphrase: from a file (a timer has nobody to ask), from standard input, or asked on the terminal."""

import getpass
import sys
from pathlib import Path

from cli.engines.errors import Refusal

SHORTEST = 12


def read_passphrase(file: Path | None, *, new: bool) -> str:
    """The first line. A new one is asked twice, and must not be guessed in an afternoon."""
    given = _given(file, new)
    if new and len(given) < SHORTEST:
        raise Refusal(f"The passphrase is too short: choose at least {SHORTEST} characters, four random words will do.")
    return given


def _given(file: Path | None, new: bool) -> str:
    if file is not None:
        try:
            return _first_line(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            raise Refusal(f"The file {file} with the passphrase cannot be read: name another one.") from None
    if not sys.stdin.isatty():
        return _first_line(sys.stdin.readline())
    first = getpass.getpass("Passphrase of the backup: ")
    if new and getpass.getpass("Once more: ") != first:
        raise Refusal("The two passphrases differ: nothing was written, try again.")
    return first


def _first_line(text: str) -> str:
    return text.split("\n", 1)[0].removesuffix("\r")
