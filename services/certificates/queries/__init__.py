"""Reads: what an actor may see, the facts of an edition, and what the public pages need."""
