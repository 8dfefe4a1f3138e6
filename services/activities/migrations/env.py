from kit.migrations import run
from services.activities.models import Table

run(Table.metadata)
