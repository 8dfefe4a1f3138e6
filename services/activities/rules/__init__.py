"""Who may do what, and what holds: tables and pure functions, no session, clock or HTTP."""
