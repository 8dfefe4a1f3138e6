"""A fifth service that nobody knows: if the kernel serves it unchanged, it is a kernel."""

from pathlib import Path
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from kit.auth import CurrentActor
from kit.db import Tx, table_base
from kit.events import Event, emit, event_tables, newer
from kit.jobs import Work, enqueue, job_table
from kit.pages import Page, PageQuery, paginate
from kit.problems import Conflict, NotFound
from kit.schemas import Body, Read
from kit.service import Service

Table = table_base("toys")
Events = event_tables(Table)
Job = job_table(Table)


class Toy(Table, table=True):
    name: str
    owner_id: UUID
    version: int = 1


class Copy(Table, table=True):
    """What the toy shop hears about toys."""

    name: str
    version: int


class ToyRenamed(Event):
    subject = "toys.toy.renamed"

    toy_id: UUID
    name: str
    version: int


class ToyPut(Body):
    name: str


class ToyRead(Read):
    id: UUID
    name: str


class Broken(Conflict):
    pass


router = APIRouter()


@router.get("", response_model=Page[ToyRead])
async def list_toys(tx: Tx, actor: CurrentActor, window: PageQuery) -> dict[str, object]:
    return await paginate(tx, select(Toy).where(Toy.owner_id == actor.id), window)


@router.put("/{id}", response_model=ToyRead)
async def put_toy(tx: Tx, actor: CurrentActor, id: UUID, body: ToyPut) -> Toy:
    toy = await tx.get(Toy, id, with_for_update=True) or Toy(id=id, name="", owner_id=actor.id, version=0)
    if toy.owner_id != actor.id:
        raise NotFound()
    if body.name == "broken":
        raise Broken(state="broken")
    toy.name, toy.version = body.name, toy.version + 1
    tx.add(toy)
    emit(tx, ToyRenamed(toy_id=id, name=toy.name, version=toy.version))
    return toy


@router.post("/{id}/polish", status_code=202)
async def polish_toy(tx: Tx, actor: CurrentActor, id: UUID) -> dict[str, str]:
    job = await enqueue(tx, "polish", {"toy_id": str(id)}, key=f"polish:{id}", requested_by=actor.id)
    return {"job_id": str(job.id)}


async def on_renamed(tx: AsyncSession, event: ToyRenamed) -> None:
    if event.name == "poison":
        raise ValueError("poison")
    copy = await tx.get(Copy, event.toy_id, with_for_update=True)
    if newer(copy, event.version):
        await tx.merge(Copy(id=event.toy_id, name=event.name, version=event.version))


async def polish(work: Work) -> dict[str, int]:
    async with work.sessions.begin() as tx:
        toy = await tx.get(Toy, UUID(work.args["toy_id"]))
        toy.name += "!"
    await work.progress(1, 1)
    return {"polished": 1}


service = Service(
    "toys",
    Path(__file__).parent,
    Table,
    Events,
    Job,
    router,
    handlers={ToyRenamed: on_renamed},
    jobs={"polish": polish},
)
