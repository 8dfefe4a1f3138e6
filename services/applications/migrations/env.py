from kit.migrations import run
from services.applications.models import Table

run(Table.metadata)
