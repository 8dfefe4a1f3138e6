"""Draws `ornament.svg`, the still part of the printed certificate: `python -m services.certificates.ornament >
…/templates/ornament.svg`.

It is a static file because typst computes curves four times slower than it places a finished drawing.
"""

from dataclasses import dataclass
from math import cos, pi, sin

WIDTH, HEIGHT = 297, 210
PAPER, DEEP, PETROL, GOLD, MAIZE = "#FFFDF7", "#0D3F3B", "#0F6F66", "#B0843A", "#F4B030"

type Point = tuple[float, float]


@dataclass(frozen=True)
class Guilloche:
    """A ring of closed waves around (x, y), in millimetres; `depth` is the waves' part of the radius."""

    x: float
    y: float
    radius: float
    lobes: int
    depth: float
    lines: int

    def at(self, phase: float, t: float) -> Point:
        r = self.radius * (1 - self.depth + self.depth * cos(self.lobes * t + phase))
        return r * cos(t) + self.x, r * sin(t) + self.y

    def handle(self, phase: float, t: float, step: float) -> Point:
        """A third of the tangent over one step, which is what a cubic curve wants."""
        (ax, ay), (bx, by) = (self.at(phase, t + d) for d in (-1e-4, 1e-4))
        return (bx - ax) / 2e-4 * step / 3, (by - ay) / 2e-4 * step / 3

    def wave(self, phase: float) -> str:
        steps = self.lobes * 4
        step = 2 * pi / steps
        path = "M" + shown(self.at(phase, 0))
        for t in (number * step for number in range(steps)):
            (px, py), (qx, qy) = self.at(phase, t), self.at(phase, t + step)
            (ux, uy), (vx, vy) = self.handle(phase, t, step), self.handle(phase, t + step, step)
            path += f"C{shown((px + ux, py + uy))} {shown((qx - vx, qy - vy))} {shown((qx, qy))}"
        return path + "Z"

    def drawn(self, style: str) -> str:
        waves = "".join(self.wave(2 * pi * number / self.lines) for number in range(self.lines))
        return f'<path fill="none" {style} d="{waves}"/>'


def shown(point: Point) -> str:
    return f"{point[0]:.2f} {point[1]:.2f}"


def chakana(x: float, y: float, unit: float, fill: str) -> str:
    """The stepped cross of the Andes: the bridge between the paths that meet."""
    quarter = [(1, -3), (1, -2), (2, -2), (2, -1), (3, -1)]
    points = []
    for _ in range(4):
        points += quarter
        quarter = [(-b, a) for a, b in quarter]
    path = "M" + "L".join(f"{x + a * unit:.2f} {y + b * unit:.2f}" for a, b in points) + "Z"
    hole = f"M{x - unit:.2f} {y:.2f}a{unit} {unit} 0 1 0 {2 * unit} 0a{unit} {unit} 0 1 0 {-2 * unit} 0Z"
    return f'<path fill="{fill}" fill-rule="evenodd" d="{path}{hole}"/>'


def frame(inset: float, width: float, colour: str) -> str:
    return (
        f'<rect x="{inset}" y="{inset}" width="{WIDTH - 2 * inset}" height="{HEIGHT - 2 * inset}" '
        f'fill="none" stroke="{colour}" stroke-width="{width}"/>'
    )


def corner(x: float, y: float) -> str:
    lines = Guilloche(x, y, 9, 12, 0.24, 6).drawn(f'stroke="{GOLD}" stroke-width=".12"')
    return f'<circle cx="{x}" cy="{y}" r="9.6" fill="{PAPER}"/>{lines}{chakana(x, y, 0.95, DEEP)}'


def ornament() -> str:
    watermark = Guilloche(WIDTH / 2, 106, 80, 24, 0.22, 8).drawn(
        f'stroke="{PETROL}" stroke-opacity=".09" stroke-width=".16"'
    )
    corners = "".join(corner(x, y) for x in (13, WIDTH - 13) for y in (13, HEIGHT - 13))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}mm" height="{HEIGHT}mm" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>{watermark}'
        f"{frame(9, 1.1, DEEP)}{frame(11.2, 0.22, GOLD)}{corners}</svg>"
    )


if __name__ == "__main__":
    print(ornament())
