"""Passwords: argon2id, in a thread, two at a time: more would let sign-in starve everything else."""

import asyncio
import secrets

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

AT_ONCE = 2
SHORTEST, LONGEST = 10, 128


class Passwords:
    """`memory_kib` is argon2's memory per hash (19456 in an installation, little in tests)."""

    def __init__(self, memory_kib: int) -> None:
        self.hasher = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=memory_kib, parallelism=1),))
        self.turns = asyncio.Semaphore(AT_ONCE)
        self.nobodys = self.hasher.hash(secrets.token_urlsafe())

    async def hash(self, password: str) -> str:
        async with self.turns:
            return await asyncio.to_thread(self.hasher.hash, password)

    async def verify(self, password: str, hashed: str | None) -> bool:
        """An account without a password costs as much as one with: who exists cannot be told by the clock."""
        async with self.turns:
            matches = await asyncio.to_thread(self.hasher.verify, password, hashed or self.nobodys)
        return matches and hashed is not None
