"""The reads: each starts from what the actor may see."""
