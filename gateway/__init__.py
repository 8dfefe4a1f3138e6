"""The edge: who calls, what they may be, and which service answers.

Owns accounts, sessions, grants and one-time links (schema `gateway`), the dispatcher in front of the services, the
merged OpenAPI and the static files. Publishes `gateway.account.revoked`; listens to programmes, selected applications
and invited members, which give grants. Never sees a domain table: what it needs of a person it pulls by id.
"""
