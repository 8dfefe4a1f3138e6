"""Who, when and what counts: tables and pure functions."""
