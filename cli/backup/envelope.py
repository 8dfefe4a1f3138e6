"""The encryption, age's by `pyrage`: a key made for this one file, opened by the passphrase (scrypt)."""

import os
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

import pyrage

from cli.backup.archive import BLOCK, header
from cli.backup.key import under_passphrase
from cli.engines.errors import Refusal

KEY, CONTENT = "key.age", "tinkuy.tar.age"
MOST = 64 * 1024  # of a key; it is some 250 bytes


class Source:
    """The blocks of an iterator as a file to read from; keeps the error that pyrage would turn into words."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self.blocks, self.rest = blocks, memoryview(b"")
        self.error: BaseException | None = None

    def read(self, size: int) -> bytes:
        try:
            while not self.rest:
                self.rest = memoryview(next(self.blocks))
        except StopIteration:
            return b""
        except BaseException as error:
            self.error = error
            raise
        taken, self.rest = self.rest[:size], self.rest[size:]
        return bytes(taken)


class Window:
    """`size` bytes of a file from where it stands."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self.file, self.left = file, size

    def read(self, size: int) -> bytes:
        got = self.file.read(min(size, self.left))
        self.left -= len(got)
        return got


def seal(blocks: Iterator[bytes], out: BinaryIO, passphrase: str) -> None:
    """Write the encrypted file; the size of its second half is put in when it is known."""
    identity = pyrage.x25519.Identity.generate()
    key = under_passphrase(str(identity).encode(), passphrase)
    out.write(header(KEY, len(key)) + key + bytes(-len(key) % BLOCK))
    place = out.tell()
    out.write(header(CONTENT, 0))
    source = Source(blocks)
    try:
        pyrage.encrypt_io(source, out, [identity.to_public()])
    except BaseException:
        if source.error is not None:
            raise source.error from None
        raise
    size = out.tell() - place - BLOCK
    out.write(bytes(-size % BLOCK) + bytes(2 * BLOCK))
    out.seek(place)
    out.write(header(CONTENT, size))


@contextmanager
def unsealed(path: Path, passphrase: str) -> Iterator[BinaryIO]:
    """The decrypted stream. Refusal for a wrong passphrase at once, for an altered or shortened file at its place."""
    with path.open("rb") as file:
        key, size = _parts(path, file)
        try:
            identity = pyrage.x25519.Identity.from_str(pyrage.passphrase.decrypt(key, passphrase).decode())
        except (pyrage.DecryptError, pyrage.IdentityError, UnicodeDecodeError):
            raise Refusal(f"This passphrase does not open {path}: try again, nothing was changed.") from None
        with _decrypting(path, Window(file, size), identity) as stream:
            yield stream


def _parts(path: Path, file: BinaryIO) -> tuple[bytes, int]:
    """The sealed key and the size of the content, where the file then stands."""
    try:
        with tarfile.open(fileobj=file, mode="r:") as outer:
            first, second = outer.next(), outer.next()
            if first is None or second is None or (first.name, second.name) != (KEY, CONTENT) or first.size > MOST:
                raise tarfile.ReadError
            key = cast(BinaryIO, outer.extractfile(first)).read()
            start, size = second.offset_data, second.size
    except (tarfile.TarError, EOFError):
        raise Refusal(f"{path} is not a backup of Tinkuy, or was damaged: take another copy.") from None
    if size == 0 or file.seek(0, os.SEEK_END) < start + size:
        raise damaged(path)
    file.seek(start)
    return key, size


@contextmanager
def _decrypting(path: Path, source: Window, identity: "pyrage.x25519.Identity") -> Iterator[BinaryIO]:
    """A thread decrypts into a pipe, so that whoever reads may pull."""
    reading, writing = os.pipe()
    failed: list[Exception] = []

    def decrypt() -> None:
        with suppress(BrokenPipeError), os.fdopen(writing, "wb") as out:
            try:
                pyrage.decrypt_io(source, out, [identity])
            except Exception as error:
                failed.append(error)

    thread = threading.Thread(target=decrypt)
    thread.start()
    try:
        with os.fdopen(reading, "rb") as stream:
            yield stream
            while stream.read(1 << 20):  # to the last block: only that proves that nothing was cut off
                pass
    except (tarfile.TarError, EOFError, ValueError):
        raise damaged(path) from None
    finally:
        thread.join()
    if failed:
        raise damaged(path)


def damaged(path: Path) -> Refusal:
    return Refusal(f"{path} was cut short or altered: take another copy, nothing was changed.")
