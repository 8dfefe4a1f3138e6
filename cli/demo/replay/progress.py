"""How far the replay is, on one line of the terminal; a line per tenth where there is no terminal."""

import sys
import time

WIDTH = 28
CLEAR = "\r\033[K"


class Progress:
    def __init__(self, total: int) -> None:
        self.total, self.done, self.what, self.began = max(total, 1), 0, "", time.monotonic()
        self.live = sys.stdout.isatty()
        self.drawn_at, self.tenth = 0.0, -1

    def say(self, what: str) -> None:
        self.what = what
        self.draw(now=True)

    def step(self, n: int = 1) -> None:
        self.done += n
        self.draw()

    def draw(self, now: bool = False) -> None:
        part = min(self.done / self.total, 1.0)
        if self.live and (now or time.monotonic() - self.drawn_at > 0.1):
            self.drawn_at, full = time.monotonic(), int(part * WIDTH)
            bar = "█" * full + "·" * (WIDTH - full)
            print(f"{CLEAR}{bar} {part:4.0%}  {self.what}", end="", flush=True)
        elif not self.live and int(part * 10) > self.tenth:
            self.tenth = int(part * 10)
            print(f"Demo {part:.0%}: {self.what}", flush=True)

    def note(self, text: str) -> None:
        """A line of its own, above the bar."""
        print(f"{CLEAR if self.live else ''}{text}", flush=True)
        self.draw(now=True)

    def end(self, text: str) -> None:
        print(f"{CLEAR if self.live else ''}{text} ({time.monotonic() - self.began:.0f} s)", flush=True)
