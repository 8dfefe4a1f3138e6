"""Public pages of results: HTML that reads without JavaScript."""
