"""Shared kernel: mechanism without a domain word. A fifth, unknown service could use every file here unchanged."""
