"""The routes: parse, one call, return."""

from services.certificates.api import certificates, editions, programmes, public

router = certificates.router
router.include_router(editions.router)
router.include_router(programmes.router)
root = public.router

__all__ = ["root", "router"]
