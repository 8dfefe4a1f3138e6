"""The two sub-commands: their words, and what the machine refuses said in one sentence."""

import argparse
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cli.engines.errors import Refusal


def add_to(commands: Any) -> None:
    """Imports nothing heavy: `tinkuy health` passes here too."""
    backup = commands.add_parser("backup", help="everything into one encrypted file, also while Tinkuy runs")
    backup.add_argument("path", type=Path, metavar="FILE", help="the new file, or with --keep the folder of them")
    backup.add_argument("--keep", type=_count, metavar="N", help="name it by its date, and keep the newest N")
    restore = commands.add_parser("restore", help="a backup into an empty data folder (TINKUY_DATA)")
    restore.add_argument("path", type=Path, metavar="FILE")
    for each in (backup, restore):
        each.add_argument("--passphrase-file", type=Path, metavar="FILE", help="its first line, instead of asking")


def do_backup(arguments: argparse.Namespace) -> int:
    from cli.backup.make import backup
    from cli.backup.passphrase import read_passphrase
    from cli.settings import read

    passphrase = read_passphrase(arguments.passphrase_file, new=True)
    return _said(lambda: backup(read(), arguments.path.absolute(), passphrase, arguments.keep))


def do_restore(arguments: argparse.Namespace) -> int:
    from cli.backup.passphrase import read_passphrase
    from cli.backup.restore import restore
    from cli.settings import read

    path = arguments.path.absolute()
    if not path.is_file():
        raise Refusal(f"There is no file {path}: name the backup.")
    passphrase = read_passphrase(arguments.passphrase_file, new=False)
    return _said(lambda: restore(read(), path, passphrase))


def _said(work: Callable[[], str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # unwind: half a file is removed
    try:
        print(work())
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        raise Refusal(f"The machine refused: {error.strerror or error}{where}; nothing was changed.") from None
    return 0


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
