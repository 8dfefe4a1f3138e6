"""Scores of a review: optional, weighted, in percent."""

from collections.abc import Mapping, Sequence
from typing import Any


def weighted(scores: Mapping[str, float], criteria: Sequence[Mapping[str, Any]]) -> float | None:
    """0 to 100, one decimal; None without criteria or while one is not scored."""
    if not criteria or any(c["key"] not in scores for c in criteria):
        return None
    weights = sum(c["weight"] for c in criteria)
    total = sum(c["weight"] * scores[c["key"]] / c["maximum"] for c in criteria)
    return round(100 * float(total) / float(weights), 1)
