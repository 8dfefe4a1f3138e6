"""The composition root and the `tinkuy` command: the only package that sees the gateway and the services."""
