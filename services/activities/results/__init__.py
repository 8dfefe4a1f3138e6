"""Results: computed at each request from what counts, never stored. A programme's figure is the same query over all
its editions, never a sum of theirs."""
