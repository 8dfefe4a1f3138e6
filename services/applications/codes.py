"""Public codes of applications: short, without letters that look alike, and saying nothing."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_code() -> str:
    """Like `7K3Q-X9PA`: 30⁸ possibilities, enough to name and too many to guess."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"
