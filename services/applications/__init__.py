"""Applications: from the programme and its editions over the call to who was selected.

Owns programmes, partners, editions, organisations, members, applications, eligibility checks, research notes, reviews,
messages and their history. Publishes `contracts/applications.py`; listens to nobody. Serves the public pages at /calls.
"""
