"""The replay: feeds the plan through the public HTTP interfaces, each record as the person who would send it."""
