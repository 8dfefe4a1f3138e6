from gateway.models import Table
from kit.migrations import run

run(Table.metadata)
