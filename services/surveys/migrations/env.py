from kit.migrations import run
from services.surveys.models import Table

run(Table.metadata)
