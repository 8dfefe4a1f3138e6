"""The four services. None imports another: they meet in events (contracts) and in ids."""
