"""Certificates: list, detail, and what may be done to one."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request

from kit.auth import CurrentActor
from kit.db import Tx
from kit.pages import Page, Window
from services.certificates import commands
from services.certificates.queries import certificates
from services.certificates.schemas import (
    CertificateDetail,
    CertificateFilter,
    CertificateRead,
    CorrectionPost,
    ReasonPost,
)

router = APIRouter()


@router.get("", response_model=Page[CertificateRead])
async def list_certificates(
    tx: Tx, actor: CurrentActor, wanted: Annotated[CertificateFilter, Query()]
) -> dict[str, Any]:
    window = Window(after=wanted.after, limit=wanted.limit)
    return await certificates.page(tx, actor, window, **wanted.model_dump(exclude={"after", "limit"}))


@router.get("/{id}", response_model=CertificateDetail)
async def get_certificate(tx: Tx, actor: CurrentActor, id: UUID) -> dict[str, Any]:
    return await certificates.detail(tx, actor, id)


@router.post("/{id}/suspend", response_model=CertificateRead)
async def suspend_certificate(tx: Tx, actor: CurrentActor, id: UUID, body: ReasonPost) -> dict[str, Any]:
    return certificates.shown(await commands.suspend(tx, actor, id, body.reason), actor)


@router.post("/{id}/reinstate", response_model=CertificateRead)
async def reinstate_certificate(tx: Tx, actor: CurrentActor, id: UUID, body: ReasonPost) -> dict[str, Any]:
    return certificates.shown(await commands.reinstate(tx, actor, id, body.reason), actor)


@router.post("/{id}/revoke", response_model=CertificateRead)
async def revoke_certificate(tx: Tx, actor: CurrentActor, id: UUID, body: ReasonPost) -> dict[str, Any]:
    return certificates.shown(await commands.revoke(tx, actor, id, body.reason), actor)


@router.post("/{id}/correct", response_model=CertificateRead, status_code=201)
async def correct_certificate(
    request: Request, tx: Tx, actor: CurrentActor, id: UUID, body: CorrectionPost
) -> dict[str, Any]:
    """Answers the new certificate; the old one is superseded by it."""
    return certificates.shown(await commands.correct(tx, request.app.state, actor, id, body), actor)
