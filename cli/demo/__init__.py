"""The demonstration: made-up raw records of two real editions and a living one, told through the public interfaces.

`plan` makes the records (pure, the same on every machine), `replay` feeds them as the real actors would.
"""
