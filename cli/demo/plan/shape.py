"""How large each edition was: what the case publishes, and what is chosen (tests/stories/acceptance.csv).

These numbers only say how many raw records are made. Nothing of this file is ever sent.
"""

from dataclasses import dataclass
from datetime import date

TYPES = (
    "community-2030",
    "my-most-important-sdg",
    "school-2030",
    "conferences-and-workshops",
    "my-world-2030",
    "sphere-of-action",
)

# region → (selected, applied but not selected)
IN_2016 = {
    "PE-ANC": (1, 1), "PE-ARE": (2, 1), "PE-AYA": (1, 1), "PE-CAJ": (1, 1), "PE-CAL": (1, 1), "PE-CUS": (2, 1),
    "PE-ICA": (1, 0), "PE-JUN": (2, 1), "PE-LAL": (2, 1), "PE-LAM": (1, 1), "PE-LMA": (3, 3), "PE-LOR": (1, 1),
    "PE-PIU": (1, 1), "PE-PUN": (1, 1), "PE-SAM": (1, 0), "PE-TAC": (1, 1),
}  # fmt: skip
IN_2017 = {
    "PE-AMA": (1, 0), "PE-ANC": (4, 1), "PE-APU": (1, 0), "PE-ARE": (7, 2), "PE-AYA": (3, 0), "PE-CAJ": (3, 1),
    "PE-CAL": (2, 0), "PE-CUS": (7, 2), "PE-HUC": (1, 0), "PE-ICA": (3, 1), "PE-JUN": (6, 2), "PE-LAL": (6, 2),
    "PE-LAM": (4, 2), "PE-LMA": (14, 6), "PE-LOR": (2, 1), "PE-MOQ": (1, 0), "PE-PIU": (6, 2), "PE-PUN": (4, 1),
    "PE-SAM": (2, 0), "PE-TAC": (2, 0), "PE-UCA": (1, 1),
}  # fmt: skip

# School 2030 reached 14 of them; teams of the others went along with a neighbour.
SCHOOL_REGIONS = (
    "PE-ANC", "PE-ARE", "PE-AYA", "PE-CAJ", "PE-CUS", "PE-ICA", "PE-JUN", "PE-LAL", "PE-LAM", "PE-LMA", "PE-LOR",
    "PE-PIU", "PE-PUN", "PE-SAM",
)  # fmt: skip

# What the teams that were trained but did not complete delivered. "late:x" is done after the window, "open:x" has a
# report that was returned and left so, "off:x" was cancelled.
C, M, S, W, Y, A = TYPES
SHORTFALLS_2016 = [
    (C, M, S, W, Y, f"open:{A}"),
    (C, M, W, Y, A, f"late:{S}"),
    (C, M),
]
SHORTFALLS_2017 = [
    (C, M, S, W, Y),
    (C, M, W, Y, A, f"off:{S}"),
    (M, S, W, Y, A, f"open:{C}"),
    (C, M, W, Y, A, f"late:{S}"),
    (C, M, S, W, Y, f"late:{A}"),
    *[(M, W, Y), (C, M, Y), (M, Y, A)],
    *[(M, Y), (C, M), (W, A), (M, S)],
    *[(M,), (Y,), (A,)],
    *[(), (), ()],
]


@dataclass(frozen=True, slots=True)
class Shape:
    year: int
    regions: dict[str, tuple[int, int]]
    waitlisted: int  # of those not selected
    call: tuple[date, date]
    training: tuple[date, date]
    implementation: tuple[date, date]
    systematisation: tuple[date, date]
    certification: tuple[date, date]
    session_days: tuple[date, ...]
    trained: int
    completed: int
    live_trained: int  # live participants of trained teams
    live_others: int  # and of the other selected teams, one each
    watched_others: int  # other teams with one member who saw a recording
    capacity: int  # members reached in any way
    shortfalls: list[tuple[str, ...]]
    untrained_deliver: int  # untrained teams that delivered one activity all the same
    events: dict[str, int]  # activities per type (My World 2030: one per team)
    people: dict[str, int]  # citizens per type
    places: int  # communities
    places_again: int  # of them known from the edition before
    mobilised: int
    mobilised_again: int
    dialogue_alliances: int
    event_alliances: int
    facilitators: int
    allies: int
    allies_again: int
    trees: tuple[int, ...]  # per planting in Junín


SHAPE_2016 = Shape(
    year=2016, regions=IN_2016, waitlisted=2,
    call=(date(2016, 6, 1), date(2016, 6, 21)), training=(date(2016, 7, 1), date(2016, 7, 31)),
    implementation=(date(2016, 8, 1), date(2016, 11, 30)), systematisation=(date(2016, 8, 1), date(2016, 12, 31)),
    certification=(date(2016, 12, 1), date(2017, 1, 31)),
    session_days=(date(2016, 7, 9), date(2016, 7, 16), date(2016, 7, 23)),
    trained=20, completed=17, live_trained=34, live_others=2, watched_others=0, capacity=100,
    shortfalls=SHORTFALLS_2016, untrained_deliver=1,
    events={C: 10, M: 12, S: 11, W: 12, A: 14}, people={C: 780, M: 900, S: 310, W: 430, Y: 520, A: 860},
    places=9, places_again=0, mobilised=15, mobilised_again=0, dialogue_alliances=13, event_alliances=23,
    facilitators=50, allies=24, allies_again=0, trees=(120,),
)  # fmt: skip
SHAPE_2017 = Shape(
    year=2017, regions=IN_2017, waitlisted=4,
    call=(date(2017, 4, 3), date(2017, 4, 23)), training=(date(2017, 5, 1), date(2017, 5, 31)),
    implementation=(date(2017, 6, 1), date(2017, 9, 30)), systematisation=(date(2017, 6, 1), date(2017, 10, 31)),
    certification=(date(2017, 10, 1), date(2017, 11, 30)),
    session_days=(date(2017, 5, 6), date(2017, 5, 10), date(2017, 5, 13), date(2017, 5, 17), date(2017, 5, 20)),
    trained=56, completed=38, live_trained=46, live_others=12, watched_others=4, capacity=262,
    shortfalls=SHORTFALLS_2017, untrained_deliver=2,
    events={C: 20, M: 30, S: 21, W: 23, A: 26}, people={C: 1685, M: 1881, S: 592, W: 770, Y: 1020, A: 1660},
    places=19, places_again=2, mobilised=30, mobilised_again=3, dialogue_alliances=27, event_alliances=46,
    facilitators=101, allies=47, allies_again=7, trees=(150, 130),
)  # fmt: skip
SHAPES = {2016: SHAPE_2016, 2017: SHAPE_2017}
