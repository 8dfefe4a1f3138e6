"""The writes: load, check, change, tell. None commits, none calls another service."""
