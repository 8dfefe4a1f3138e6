"""The writes: load, check, change, tell."""
