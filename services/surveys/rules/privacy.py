"""Small groups of persons are not shown to the public: below k in a breakdown, below 10 where minors are counted."""

from collections.abc import Mapping

from services.surveys.models.base import AgeBand

MINORS = frozenset({AgeBand.under_14, AgeBand.minors})
MINORS_K = 10


def least(value: str, k: int) -> int:
    return max(k, MINORS_K) if value in MINORS else k


def masked(counts: Mapping[str, int], k: int) -> set[str]:
    """Which parts of a whole to hide. One alone would be given away by the total: the next smallest goes too."""
    small = {value for value, n in counts.items() if 0 < n < least(value, k)}
    if len(small) == 1:
        rest = {value: n for value, n in counts.items() if value not in small and n > 0}
        if rest:
            small.add(min(rest, key=lambda value: (rest[value], value)))
    return small
