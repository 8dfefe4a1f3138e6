"""The one hot path: what comes in is parsed by hand, checked against cached forms, and written in batches.

It does not go through the router, pydantic or the ORM: those three cost five times what the work itself does
(shared measurements in docs/decisions), and a phone on a weak link waits for the answer.
"""
