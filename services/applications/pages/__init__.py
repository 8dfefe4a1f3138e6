"""Public HTML at the root of the host: /calls."""

from fastapi import APIRouter

root = APIRouter()
