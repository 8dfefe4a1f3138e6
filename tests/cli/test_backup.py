"""`tinkuy backup` and `tinkuy restore`, as a person types them, on a Tinkuy that runs and on one that does not."""

import asyncio
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.backup.archive import member, pack
from cli.backup.envelope import seal
from cli.engines import scratch_folder
from tests.cli.backups import Rows, address, fill, kept, restore, rows, settings
from tests.cli.programs import OURS, ROOT, Program, nobody_left, program, tinkuy
from tests.conftest import new_database

MEASURED = """
import sys
from cli.main import main
assert main(sys.argv[1:]) == 0
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM:")))
"""
PASSPHRASE = "cuatro palabras al azar"
MOVING = {"job", "inbox", "one_time_link"}  # what a start writes by itself: its jobs, the first coordinator's link


@dataclass
class Installation:
    data: Path
    environment: dict[str, str]
    words: Path
    code: str
    files: dict[str, str]
    running: Program


@pytest.fixture(scope="module")
def here() -> Iterator[Installation]:
    """A Tinkuy that runs, with one certificate and its document."""
    with scratch_folder() as data, scratch_folder() as beside:
        code = fill(data)
        environment = settings(data)
        (beside / "words").write_text(PASSPHRASE + "\nthe second line says nothing\n")
        with program(["run"], environment, beside / "log") as running:
            running.ready()
            yield Installation(data, environment, beside / "words", code, kept(data), running)
            running.end()


@pytest.fixture(scope="module")
def still(here: Installation) -> dict[str, Rows]:
    """The tables before the backup; those that a running Tinkuy wrote meanwhile are taken out."""
    return rows(address(here.data))


@pytest.fixture(scope="module")
def file(here: Installation, still: dict[str, Rows], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its backup, made while it runs."""
    path = tmp_path_factory.mktemp("stick") / "tinkuy.tar"
    done = tinkuy("backup", str(path), "--passphrase-file", str(here.words), **here.environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Backup written to {path}: ")
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["tinkuy.tar"]
    after = rows(address(here.data))
    for name in [name for name in still if after[name] != still[name]]:
        del still[name]
    return path


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """Where another machine's data folder will be; its parent is empty but for it."""
    with scratch_folder() as parent:
        yield parent / "data"


def test_what_is_restored_equals_what_was_saved_and_runs(
    here: Installation, file: Path, elsewhere: Path, tmp_path: Path
) -> None:
    done = restore(file, elsewhere, here.words)
    assert (done.returncode, done.stderr) == (0, "")
    assert "all equal to what was saved" in done.stdout
    assert kept(elsewhere) == here.files
    assert [name for name in here.files if name.startswith("files/certificates/")]
    assert {path.name for path in elsewhere.parent.iterdir()} == {".tinkuy", "data"}
    assert not [path for path in elsewhere.rglob("*") if path.lstat().st_mode & 0o007 and not path.is_symlink()]
    environment = settings(elsewhere)
    with program(["run"], environment, tmp_path / "log") as running:
        running.ready()
        status, page = running.get(f"/v/{here.code}?lang=es")
        assert status == 200
        assert "Certificado auténtico y vigente" in page.decode()
        assert "Ana Quispe" in page.decode()
        assert running.end() == 0
    assert nobody_left(elsewhere)
    again = tmp_path / "again.tar"  # of one that is stopped
    done = tinkuy("backup", str(again), "--passphrase-file", str(here.words), **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert nobody_left(elsewhere)


def test_with_a_database_of_its_own(
    here: Installation, still: dict[str, Rows], file: Path, server: str, elsewhere: Path, tmp_path: Path
) -> None:
    """Every table that stood still is the same, row for row; and so once more from there."""
    second, third = tmp_path / "second.tar", elsewhere.with_name("third")
    one, two = (asyncio.run(new_database(server, name)) for name in ("restored_one", "restored_two"))
    assert restore(file, elsewhere, here.words, DATABASE_URL=one).returncode == 0
    restored = rows(one)
    assert still.items() <= restored.items()
    assert {name.partition(".")[2] for name in restored.keys() - still.keys()} <= MOVING
    assert still["certificates.certificate"][0] > 0
    assert not (elsewhere / "postgres").exists()
    of_one = settings(elsewhere, DATABASE_URL=one)
    assert tinkuy("backup", str(second), "--passphrase-file", str(here.words), **of_one).returncode == 0
    full = restore(second, third, here.words, DATABASE_URL=one)
    refused(full, "The database of DATABASE_URL holds a Tinkuy already: name an empty one.")
    assert restore(second, third, here.words, DATABASE_URL=two).returncode == 0
    assert rows(two) == restored
    assert kept(third) == here.files


def refused(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_what_cannot_be_restored_is_refused_and_leaves_nothing(here: Installation, file: Path, elsewhere: Path) -> None:
    content, other = file.read_bytes(), elsewhere.with_name("other")
    other.write_text("another passphrase, alas")
    altered = bytearray(content)
    altered[len(content) // 2] ^= 1
    cases = {
        "This passphrase does not open": (content, other),
        "was cut short or altered": (content[: len(content) // 2], here.words),
        "cut short or altered": (bytes(altered), here.words),
        "is not a backup of Tinkuy": (b"\x1f\x8b something else" * 100, here.words),
        "was made by a newer version of Tinkuy": (newer(elsewhere.with_name("newer")), here.words),
    }
    for words, (bytes_, passphrase) in cases.items():
        broken = elsewhere.with_name("broken.tar")
        broken.write_bytes(bytes_)
        refused(restore(broken, elsewhere, passphrase), words)
        assert {path.name for path in elsewhere.parent.iterdir()} == {".tinkuy", "other", "broken.tar", "newer"}
    refused(restore(file, here.data, here.words), f"The folder {here.data} is not empty")
    refused(restore(file, elsewhere, here.words, TINKUY_SECRET="mine"), "TINKUY_SECRET is not the one of the backup")
    assert kept(here.data) == here.files
    assert not elsewhere.exists()


def newer(path: Path) -> bytes:
    manifest = b'{"format": 1, "postgres": 18, "revisions": {"surveys": "9999"}, "tables": {}, "made_at": "2031-01-01"}'
    with path.open("w+b") as out:
        seal(pack([member("manifest.json", manifest)]), out, PASSPHRASE)
    return path.read_bytes()


def test_a_rotation_keeps_the_newest_and_touches_nothing_else(here: Installation, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in ("tinkuy-20260101T000000Z.tar", "tinkuy-20260102T000000Z.tar", "a letter.tar"):
        (folder / name).write_bytes(b"older")
    words = str(here.words)
    done = tinkuy("backup", "--keep", "2", str(folder), "--passphrase-file", words, **here.environment)
    assert (done.returncode, done.stderr) == (0, "")
    names = sorted(path.name for path in folder.iterdir())
    assert names[:2] == ["a letter.tar", "tinkuy-20260102T000000Z.tar"]
    assert len(names) == 3
    taken = folder / names[2]
    before = taken.read_bytes()
    refused(tinkuy("backup", str(taken), "--passphrase-file", words, **here.environment), "exists already")
    assert taken.read_bytes() == before
    here.words.with_name("short").write_text("secreto")
    short = tinkuy("backup", str(folder), "--passphrase-file", f"{words[:-5]}short", **here.environment)
    refused(short, "The passphrase is too short")
    refused(tinkuy("backup", str(folder), "--passphrase-file", words, **settings(tmp_path)), "There is no Tinkuy in")
    assert sorted(path.name for path in folder.iterdir()) == names


def test_memory_does_not_grow_with_the_data_and_nothing_in_clear_is_written(here: Installation, tmp_path: Path) -> None:
    """A file of 150 MB goes through; the process stays as small as it is without."""
    large = here.data / "files" / "surveys" / "00" / ("0" * 64)
    large.parent.mkdir(parents=True)
    with large.open("wb") as out:
        out.truncate(150_000_000)
    path = tmp_path / "large.tar"
    clean = {key: value for key, value in os.environ.items() if not key.startswith(OURS)}
    command = [sys.executable, "-c", MEASURED, "backup", str(path), "--passphrase-file", str(here.words)]
    done = subprocess.run(command, cwd=ROOT, env=clean | here.environment, capture_output=True, text=True, check=True)
    large.unlink()
    assert int(done.stdout.split()[-2]) < 260_000  # of which scrypt has 128 MB, at the beginning
    with tarfile.open(path) as outer:  # which other programs open too
        assert outer.getnames() == ["key.age", "tinkuy.tar.age"]
        assert outer.getmember("tinkuy.tar.age").size > 150_000_000
    assert here.code.encode() not in path.read_bytes()
