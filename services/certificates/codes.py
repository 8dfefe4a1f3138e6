"""The public code of a certificate: 15 random symbols of Crockford's base32 (75 bits) and a check symbol, shown as
`CQ7F-2M9K-XR41-8TDN`.

The check symbol is a weighted sum in GF(32): it finds every single wrong symbol and every exchange of two, so that a
typing error is told apart from a code that was never given.
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 16
ALIKE = str.maketrans("OIL", "011")


def _times_alpha(value: int) -> int:
    value <<= 1
    return value ^ 0b100101 if value & 32 else value


def check_symbol(symbols: str) -> str:
    total = 0
    for position, symbol in enumerate(symbols):
        value = ALPHABET.index(symbol)
        for _ in range(position + 1):
            value = _times_alpha(value)
        total ^= value
    return ALPHABET[total]


def new_code() -> str:
    """Sixteen symbols without separators, as stored."""
    symbols = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return symbols + check_symbol(symbols)


def shown(code: str, hyphen: str = "-") -> str:
    return hyphen.join(code[start : start + 4] for start in range(0, len(code), 4))


def read_code(typed: str) -> str | None:
    """The stored form of what a person typed (case, spaces, dashes, O for 0 and I or L for 1 forgiven), or None if it
    cannot be a code."""
    kept = "".join(letter for letter in typed.upper() if letter.isalnum()).translate(ALIKE)
    if len(kept) != LENGTH or any(letter not in ALPHABET for letter in kept):
        return None
    return kept if check_symbol(kept[:-1]) == kept[-1] else None
