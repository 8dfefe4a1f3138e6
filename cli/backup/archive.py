"""The tar inside: members are written as they come and read once, with a digest over all of them at the end."""

import hashlib
import json
import tarfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

BLOCK = 512
PIECE = 1 << 20
SEAL = "seal.json"


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    size: int
    blocks: Iterable[bytes]


def member(name: str, content: bytes) -> Member:
    return Member(name, len(content), (content,))


def header(name: str, size: int) -> bytes:
    """What stands before a member: nothing of the machine, no owner, no time."""
    made = tarfile.TarInfo(name)
    made.size, made.mode = size, 0o600
    return made.tobuf(tarfile.GNU_FORMAT)


class Digest:
    """One sha256 over names, sizes and contents, in their order."""

    def __init__(self) -> None:
        self.members = self.bytes = 0
        self.sum = hashlib.sha256()

    def begin(self, name: str, size: int) -> None:
        self.members += 1
        self.bytes += size
        self.sum.update(f"{name}\0{size}\0".encode())

    def seal(self) -> bytes:
        return json.dumps({"members": self.members, "bytes": self.bytes, "sha256": self.sum.hexdigest()}).encode()


def pack(members: Iterable[Member]) -> Iterator[bytes]:
    digest = Digest()
    for each in members:
        digest.begin(each.name, each.size)
        yield header(each.name, each.size)
        written = 0
        for block in each.blocks:
            digest.sum.update(block)
            written += len(block)
            yield block
        if written != each.size:
            raise ValueError(f"{each.name}: {written} bytes instead of {each.size}")
        yield bytes(-each.size % BLOCK)
    seal = digest.seal()
    yield header(SEAL, len(seal)) + seal + bytes(-len(seal) % BLOCK) + bytes(2 * BLOCK)


def unpack(stream: BinaryIO, place: Callable[[Member], None]) -> None:
    """Hand each member to `place`, which reads its blocks; ValueError unless the seal agrees."""
    digest = Digest()
    with tarfile.open(fileobj=stream, mode="r|") as tar:
        while (info := tar.next()) is not None:
            tar.members = []  # type: ignore[attr-defined]  # it would remember each of them
            if info.name == SEAL:
                if _content(tar, info).read(PIECE) != digest.seal():
                    raise ValueError("the seal differs")
                return
            if not info.isreg():
                raise ValueError(f"{info.name} is not a file")
            digest.begin(info.name, info.size)
            place(Member(info.name, info.size, _blocks(_content(tar, info), digest)))
    raise ValueError("there is no seal")


def _content(tar: tarfile.TarFile, info: tarfile.TarInfo) -> BinaryIO:
    return cast(BinaryIO, tar.extractfile(info))


def _blocks(content: BinaryIO, digest: Digest) -> Iterator[bytes]:
    while block := content.read(PIECE):
        digest.sum.update(block)
        yield block
