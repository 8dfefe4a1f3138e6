"""An edition's rules, recognitions, candidates and the issuing."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request

from kit.auth import CurrentActor
from kit.db import Tx
from kit.texts import negotiate
from services.certificates import commands, sheet
from services.certificates.models import CertificateRule, Recognition
from services.certificates.queries import editions, jobs
from services.certificates.schemas import (
    KEY,
    CandidateFilter,
    CandidateList,
    IssuePost,
    JobRead,
    RecognitionPut,
    RecognitionRead,
    RulePut,
    RuleRead,
)

router = APIRouter()
Key = Annotated[str, Path(pattern=KEY, max_length=60)]


@router.get("/editions/{edition_id}/rules", response_model=list[RuleRead])
async def list_rules(tx: Tx, actor: CurrentActor, edition_id: UUID) -> list[CertificateRule]:
    return await editions.rules(tx, await editions.edition(tx, actor, edition_id))


@router.put("/editions/{edition_id}/rules/{key}", response_model=RuleRead)
async def put_rule(tx: Tx, actor: CurrentActor, edition_id: UUID, key: Key, body: RulePut) -> CertificateRule:
    return await commands.save_rule(tx, actor, edition_id, key, body)


@router.get("/editions/{edition_id}/candidates", response_model=CandidateList)
async def list_candidates(
    request: Request, tx: Tx, actor: CurrentActor, edition_id: UUID, wanted: Annotated[CandidateFilter, Query()]
) -> dict[str, Any]:
    """Who qualifies, who does not, and exactly what is missing, in the caller's language. Nothing is issued by
    asking."""
    edition = await editions.edition(tx, actor, edition_id)
    return await sheet.preview(tx, actor, edition, negotiate(request), **wanted.model_dump())


@router.post("/editions/{edition_id}/issue", response_model=JobRead, status_code=202)
async def issue_certificates(tx: Tx, actor: CurrentActor, edition_id: UUID, body: IssuePost) -> Any:
    """Starts a job; asking again issues nothing twice."""
    return await commands.request_issue(tx, actor, edition_id, body)


@router.get("/jobs/{id}", response_model=JobRead)
async def get_job(tx: Tx, actor: CurrentActor, id: UUID) -> Any:
    return await jobs.get(tx, actor, id)


@router.get("/editions/{edition_id}/recognitions", response_model=list[RecognitionRead])
async def list_recognitions(tx: Tx, actor: CurrentActor, edition_id: UUID) -> Sequence[Recognition]:
    edition = await editions.edition_as_staff(tx, actor, edition_id)
    return await editions.recognitions(tx, edition.id)


@router.put("/editions/{edition_id}/recognitions/{id}", response_model=RecognitionRead)
async def put_recognition(tx: Tx, actor: CurrentActor, edition_id: UUID, id: UUID, body: RecognitionPut) -> Recognition:
    return await commands.recognise(tx, actor, edition_id, id, body)


@router.delete("/editions/{edition_id}/recognitions/{id}", status_code=204)
async def delete_recognition(tx: Tx, actor: CurrentActor, edition_id: UUID, id: UUID) -> None:
    await commands.withdraw_recognition(tx, actor, edition_id, id)
