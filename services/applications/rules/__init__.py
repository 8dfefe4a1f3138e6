"""Who may do what when, and who is eligible: tables and pure functions, no session, no clock, no HTTP."""
