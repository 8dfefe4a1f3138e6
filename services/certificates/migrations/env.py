from kit.migrations import run
from services.certificates.models import Table

run(Table.metadata)
