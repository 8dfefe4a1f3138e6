"""The one kind of failure that a person meets on the command line."""


class Refusal(Exception):
    """Cannot go on, and nothing was damaged. Its text is one whole sentence that says what to do."""
