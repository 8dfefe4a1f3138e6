"""What the tests share: a throw-away PostgreSQL, one service alone, and the whole world in either mode."""
