"""A small QR reader (byte mode, no error correction): enough to prove that the printed code says the address."""

from collections.abc import Iterator

from PIL import Image

# version and level: number of blocks, data bytes of each
BLOCKS = {
    (3, "M"): (1, 44),
    (4, "M"): (2, 32),
    (4, "Q"): (2, 24),
    (5, "M"): (2, 43),
    (6, "M"): (4, 27),
    (6, "Q"): (4, 19),
}
LEVELS = {"10": "M", "01": "Q"}  # as printed, under the fixed mask of the format
MASKS = (
    lambda r, c: (r + c) % 2,
    lambda r, c: r % 2,
    lambda r, c: c % 3,
    lambda r, c: (r + c) % 3,
    lambda r, c: (r // 2 + c // 3) % 2,
    lambda r, c: r * c % 2 + r * c % 3,
    lambda r, c: (r * c % 2 + r * c % 3) % 2,
    lambda r, c: ((r + c) % 2 + r * c % 3) % 2,
)

type Matrix = list[list[int]]


def modules(picture: Image.Image) -> Matrix:
    """The dark-on-light picture (nothing else dark in it) as rows of 0 and 1; a finder pattern is 7 modules wide."""
    dark = picture.convert("L").point(lambda level: 255 * (level < 128))
    box = dark.getbbox()
    assert box is not None
    code = dark.crop(box)
    run = next(x for x in range(code.width) if not code.getpixel((x, 1)))
    size = round(code.width / (run / 7))
    step = code.width / size
    return [
        [int(bool(code.getpixel((int((c + 0.5) * step), int((r + 0.5) * step))))) for c in range(size)]
        for r in range(size)
    ]


def read(matrix: Matrix) -> str:
    size = len(matrix)
    version = (size - 17) // 4
    mask = mask_of(matrix)
    bits = [matrix[r][c] ^ (MASKS[mask](r, c) == 0) for r, c in data_places(size)]
    words = [int("".join(map(str, bits[i : i + 8])), 2) for i in range(0, len(bits) - 7, 8)]
    blocks, length = BLOCKS[version, LEVELS["".join(str(matrix[8][c]) for c in (0, 1))]]
    data = bytes(words[i * blocks + block] for block in range(blocks) for i in range(length))
    stream = "".join(f"{byte:08b}" for byte in data)
    assert stream[:4] == "0100"
    count = int(stream[4:12], 2)
    return bytes(int(stream[12 + 8 * i : 20 + 8 * i], 2) for i in range(count)).decode()


def mask_of(matrix: Matrix) -> int:
    """Three bits beside the upper left finder pattern, under the fixed mask of the format."""
    return int("".join(str(matrix[8][c]) for c in (2, 3, 4)), 2) ^ 0b101


def data_places(size: int) -> Iterator[tuple[int, int]]:
    upwards = True
    for right in range(size - 1, 0, -2):
        column = right - 1 if right <= 6 else right
        for step in range(size):
            row = size - 1 - step if upwards else step
            for c in (column, column - 1):
                if not reserved(size, row, c):
                    yield row, c
        upwards = not upwards


def reserved(size: int, r: int, c: int) -> bool:
    corner = (r < 9 and c < 9) or (r < 9 and c >= size - 8) or (r >= size - 8 and c < 9)
    aligned = size > 21 and abs(r - (size - 7)) <= 2 and abs(c - (size - 7)) <= 2
    return corner or aligned or 6 in (r, c)
