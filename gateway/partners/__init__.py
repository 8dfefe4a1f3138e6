"""What a partner's client may call, and how it is described: one explicit list, enforced at the door and published."""
