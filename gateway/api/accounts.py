"""My own account."""

from fastapi import APIRouter, Request

from gateway.api.cookies import CurrentPerson, CurrentSession
from gateway.commands import accounts
from gateway.models import Account
from gateway.problems import WrongPassword
from gateway.schemas import AccountPatch, AccountRead, PasswordChange
from kit.db import Tx

router = APIRouter(prefix="/account")


@router.get("", response_model=AccountRead)
async def read_account(tx: Tx, actor: CurrentPerson) -> Account:
    return await accounts.own(tx, actor)


@router.patch("", response_model=AccountRead)
async def change_account(tx: Tx, actor: CurrentPerson, body: AccountPatch) -> Account:
    return await accounts.change_profile(tx, actor, body)


@router.post("/password", status_code=204)
async def change_password(
    tx: Tx, actor: CurrentPerson, request: Request, current: CurrentSession, body: PasswordChange
) -> None:
    state = request.app.state
    state.failures.check("sign_in", str(actor.id), "")
    try:
        await accounts.change_password(tx, actor, state.passwords, body, current.session.id)
    except WrongPassword:
        state.failures.count("sign_in", str(actor.id), "")
        raise
