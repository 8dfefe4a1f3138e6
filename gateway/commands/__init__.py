"""The writes of the gateway, by noun."""
