"""Counts kept ready: reading results never walks the submissions."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Text, text
from sqlalchemy import Table as CoreTable
from sqlalchemy import Uuid as UuidType

from services.surveys.models.base import Table

# A row per form, scope (a team, NOBODY, or EVERYBODY), tally and group. A tally is `question=choice`, `*` (a submission
# that counts), `!reason` (one left out) or `@day`. Core tables: their key is all they have beside the number.
CELL = CoreTable(
    "cell",
    Table.metadata,
    Column("form_id", UuidType, primary_key=True),
    Column("scope", UuidType, primary_key=True),
    Column("tally", Text(collation="C"), primary_key=True),
    Column("gender", Text(collation="C"), primary_key=True),
    Column("age_band", Text(collation="C"), primary_key=True),
    Column("region", Text(collation="C"), primary_key=True),
    Column("n", BigInteger, nullable=False),
    postgresql_with={"fillfactor": 70},
)

# One row: submissions up to `seq` are in the cells, those above are the tail that every reader adds.
MARK = CoreTable(
    "mark",
    Table.metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
)

# What was last told about a form and team (`organisation_id` NOBODY: collected by no team).
TOTAL = CoreTable(
    "total",
    Table.metadata,
    Column("form_id", UuidType, primary_key=True),
    Column("organisation_id", UuidType, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("stale", Boolean, nullable=False),
    Index("ix_total_stale", "form_id", postgresql_where=text("stale")),
)

__all__ = ["CELL", "MARK", "TOTAL"]
