"""Failures are counted per account and per link, never requests: whoever has a session or a device is never slowed."""

import hashlib
import time

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from kit.problems import TooMany

PER_PLACE = {  # of one account (or link, or mail address) from one network address
    "sign_in": parse("8/minute"),
    "link": parse("10/minute"),
    "reset": parse("3/hour"),
    "client": parse("10/minute"),
}
PER_ACCOUNT = {
    "sign_in": parse("40/15 minutes"),
    "link": parse("40/15 minutes"),
    "reset": parse("6/hour"),
    "client": parse("40/15 minutes"),
}
PER_PLACE_IN_ALL = {
    "sign_in": parse("300/5 minutes"),
    "reset": parse("120/hour"),
    "client": parse("300/5 minutes"),
}  # whatever account they were for


class Failures:
    """In this process: with several gateways each counts its own (the limits are generous enough for that)."""

    def __init__(self) -> None:
        self.window = MovingWindowRateLimiter(MemoryStorage())

    def check(self, kind: str, who: str, place: str) -> None:
        """TooMany when the last failures leave no further attempt now."""
        for item, keys in self._buckets(kind, who, place):
            self._refuse_full(item, keys)

    def _refuse_full(self, item: RateLimitItem, keys: tuple[str, ...]) -> None:
        if not self.window.test(item, *keys):
            reset = self.window.get_window_stats(item, *keys).reset_time
            raise TooMany(retry_after=max(1, int(reset - time.time()) + 1))

    def count(self, kind: str, who: str, place: str) -> None:
        for item, keys in self._buckets(kind, who, place):
            self.window.hit(item, *keys)

    def check_place(self, kind: str, place: str) -> None:
        """TooMany when that address has failed with ever other accounts."""
        self._refuse_full(PER_PLACE_IN_ALL[kind], (kind, "place", place))

    def forget(self, kind: str, who: str, place: str) -> None:
        """Whoever got in was no guesser: the place starts afresh, the account's own count stays."""
        item, keys = self._buckets(kind, who, place)[0]
        self.window.clear(item, *keys)

    def _buckets(self, kind: str, who: str, place: str) -> list[tuple[RateLimitItem, tuple[str, ...]]]:
        digest = hashlib.sha256(who.encode()).hexdigest()
        buckets = [(PER_PLACE[kind], (kind, digest, place)), (PER_ACCOUNT[kind], (kind, digest))]
        return buckets + ([(PER_PLACE_IN_ALL[kind], (kind, "place", place))] if kind in PER_PLACE_IN_ALL else [])
