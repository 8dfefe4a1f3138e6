"""The base of this service's tables, and the three that every service has beside its own."""

from kit.db import table_base
from kit.events import event_tables
from kit.jobs import job_table

Table = table_base("applications")
Events = event_tables(Table)
Job = job_table(Table)
