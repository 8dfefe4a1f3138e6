"""Files by content: `<data>/files/<service>/<aa>/<sha256>`, written, synced, then named."""

import asyncio
import hashlib
import os
from pathlib import Path
from uuid import uuid4

MAGIC = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"PK\x03\x04": "application/zip",
    b"GIF8": "image/gif",
}


class Files:
    """The files of one service. A name is the sha256 of the content (hex), so storing twice is storing once."""

    def __init__(self, data: Path, service: str) -> None:
        self.folder = data / "files" / service

    def path(self, sha256: str) -> Path:
        if len(sha256) != 64 or not all(c in "0123456789abcdef" for c in sha256):
            raise ValueError("not a sha256 in hex")
        return self.folder / sha256[:2] / sha256

    async def put(self, content: bytes) -> str:
        """Store and sync; the sha256."""
        return await asyncio.to_thread(self.put_now, content)

    def put_now(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        if path.exists():
            return sha256
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = path.with_name(f".{uuid4().hex}")
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
        sync_folder(path.parent)
        return sha256

    async def get(self, sha256: str) -> bytes:
        """FileNotFoundError when it is not here."""
        return await asyncio.to_thread(self.path(sha256).read_bytes)

    def delete(self, sha256: str) -> None:
        self.path(sha256).unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sniff(content: bytes) -> str:
    """The media type by the first bytes, never by the name; text/plain when it is UTF-8 text."""
    for magic, media_type in MAGIC.items():
        if content.startswith(magic):
            return media_type
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    try:
        content[:4096].decode("utf-8", "strict" if len(content) <= 4096 else "ignore")
        return "text/plain" if b"\0" not in content[:4096] else "application/octet-stream"
    except UnicodeDecodeError:
        return "application/octet-stream"
