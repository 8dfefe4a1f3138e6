"""Small groups of persons are not told. Counts of organisations, of events, and totals are."""

from collections.abc import Collection, Mapping
from typing import Any

MINORS = ("0-13", "14-17")
K, K_MINORS = 5, 10


def least(cell: str, k: int) -> int:
    """The smallest group that may be told: larger for minors."""
    return max(k, K_MINORS) if cell in MINORS else k


def hidden(cells: Mapping[str, int], forced: Collection[str] = (), k: int = K) -> set[str]:
    """The cells of one breakdown that stay untold.

    Small ones do; and where a single one would follow from the total, the next smallest with it. Nobody is told by an
    empty cell, unless it is all that the total leaves beside a hidden one.
    """
    gone = {cell for cell, n in cells.items() if 0 < n < least(cell, k)} | (set(forced) & set(cells))
    if len(gone) != 1:
        return gone
    others = sorted((n, cell) for cell, n in cells.items() if cell not in gone and n > 0)
    return gone | {others[0][1]} if others else set(cells)


def hidden_in_whole(per_edition: Mapping[Any, Mapping[str, int]], k: int = K) -> set[str]:
    """The cells of a programme: a cell that a single edition hides would follow from the other editions' cells."""
    gone = {edition: hidden(cells, k=k) for edition, cells in per_edition.items()}
    names = {cell for cells in per_edition.values() for cell in cells}
    whole = {cell: sum(cells.get(cell, 0) for cells in per_edition.values()) for cell in names}
    forced = {
        cell
        for cell in names
        if sum(cell in gone[e] and cells.get(cell, 0) > 0 for e, cells in per_edition.items()) == 1
    }
    return hidden(whole, forced, k)
