"""Every way in which python-jose alone would take a bad token, and some more: all refused, for one reason, BadToken."""

import base64
import json
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives import hashes, hmac, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from kit.auth import Grant, Verifier, claims_of
from kit.ids import uuid7
from kit.problems import Unauthorized
from kit.tokens import MAX_BYTES, BadToken, KeyRing, Signer

Part = dict[str, Any] | bytes
FOR = "surveys"


@pytest.fixture(scope="module")
def ring(tmp_path_factory: pytest.TempPathFactory) -> KeyRing:
    made = KeyRing(tmp_path_factory.mktemp("ring"))
    made.create(["gateway", "svc:activities"])
    return made


@pytest.fixture(scope="module")
def signer(ring: KeyRing) -> Signer:
    return ring.signer("gateway")


def encode(part: Part) -> str:
    raw = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def private_key(ring: KeyRing, issuer: str = "gateway") -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key((ring.folder / "private" / f"{issuer}.pem").read_bytes(), None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


def sign_es256(key: ec.EllipticCurvePrivateKey, text: str) -> bytes:
    r, s = decode_dss_signature(key.sign(text.encode(), ec.ECDSA(hashes.SHA256())))
    return r.to_bytes(32) + s.to_bytes(32)


def claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    made = {"iss": "gateway", "aud": FOR, "sub": str(uuid4()), "iat": now, "exp": now + 60, "jti": uuid4().hex}
    made.update(changes)
    return {k: v for k, v in made.items() if v is not None}


def forged(ring: KeyRing, header: Part, payload: Part) -> str:
    """Signed with the real key: only what the token says is wrong."""
    text = f"{encode(header)}.{encode(payload)}"
    return f"{text}.{encode(sign_es256(private_key(ring), text))}"


def good_header(signer: Signer) -> dict[str, Any]:
    return {"alg": "ES256", "typ": "JWT", "kid": signer.kid}


def test_what_the_forger_makes_is_good_when_nothing_is_changed(ring: KeyRing, signer: Signer) -> None:
    """Guards the corpus: it would be worth nothing if its tokens were refused for another reason."""
    assert ring.verify(forged(ring, good_header(signer), claims()), FOR)["iss"] == "gateway"
    assert ring.verify(signer.sign(FOR, "x"), FOR)["aud"] == FOR


HEADERS: dict[str, Callable[[dict[str, Any]], Part]] = {
    "none": lambda h: {**h, "alg": "none"},
    "None": lambda h: {**h, "alg": "None"},
    "no alg": lambda h: {k: v for k, v in h.items() if k != "alg"},
    "alg list": lambda h: {**h, "alg": ["ES256"]},
    "ES384": lambda h: {**h, "alg": "ES384"},
    "unknown crit": lambda h: {**h, "crit": ["exp"], "exp": 1},
    "jwk": lambda h: {**h, "jwk": {"kty": "EC"}},
    "jku": lambda h: {**h, "jku": "https://evil.example/keys"},
    "x5u": lambda h: {**h, "x5u": "https://evil.example/cert"},
    "x5c": lambda h: {**h, "x5c": ["MIIB"]},
    "b64": lambda h: {**h, "b64": False},
    "other typ": lambda h: {**h, "typ": "at+jwt"},
    "no typ": lambda h: {k: v for k, v in h.items() if k != "typ"},
    "wrong kid": lambda h: {**h, "kid": "0" * 24},
    "kid of another issuer's path": lambda h: {**h, "kid": "../private/gateway"},
    "kid list": lambda h: {**h, "kid": [h["kid"]]},
    "no kid": lambda h: {k: v for k, v in h.items() if k != "kid"},
    "a list": lambda h: json.dumps([h]).encode(),
    "text": lambda _: b'"ES256"',
    "not JSON": lambda _: b"{",
    "deeply nested": lambda _: b'{"alg":' + b"[" * 4000 + b"]" * 4000 + b"}",
    "not UTF-8": lambda _: b"\xff\xfe{}",
}


@pytest.mark.parametrize("name", HEADERS)
def test_a_header_that_says_anything_else_is_refused(ring: KeyRing, signer: Signer, name: str) -> None:
    token = forged(ring, HEADERS[name](good_header(signer)), claims())
    with pytest.raises(BadToken):
        ring.verify(token, FOR)


CLAIMS: dict[str, Callable[[], Part]] = {
    "no exp": lambda: claims(exp=None),
    "no iat": lambda: claims(iat=None),
    "no aud": lambda: claims(aud=None),
    "no iss": lambda: claims(iss=None),
    "no sub": lambda: claims(sub=None),
    "no jti": lambda: claims(jti=None),
    "other audience": lambda: claims(aud="applications"),
    "audience list": lambda: claims(aud=[FOR]),
    "audience list of two": lambda: claims(aud=[FOR, "applications"]),
    "empty audience": lambda: claims(aud=""),
    "other issuer": lambda: claims(iss="svc:activities"),
    "issuer list": lambda: claims(iss=["gateway"]),
    "expired": lambda: claims(iat=int(time.time()) - 71, exp=int(time.time()) - 11),
    "exp far": lambda: claims(exp=10**18),
    "a life of an hour": lambda: claims(exp=int(time.time()) + 3600),
    "exp before iat": lambda: claims(iat=int(time.time()) + 5, exp=int(time.time()) + 5),
    "iat tomorrow": lambda: claims(iat=int(time.time()) + 86400, exp=int(time.time()) + 86430),
    "exp text": lambda: claims(exp=str(int(time.time()) + 60)),
    "exp fraction": lambda: claims(exp=time.time() + 60),
    "exp true": lambda: claims(exp=True),
    "exp infinite": lambda: json.dumps(claims()).replace(f": {int(time.time()) + 60}", ": Infinity").encode(),
    "not before tomorrow": lambda: claims(nbf=int(time.time()) + 86400),
    "sub number": lambda: claims(sub=7),
    "a list": lambda: json.dumps([claims()]).encode(),
    "not JSON": lambda: b"claims",
    "deeply nested": lambda: b'{"a":' + b"[" * 4000 + b"]" * 4000 + b"}",
}


@pytest.mark.parametrize("name", CLAIMS)
def test_claims_that_say_anything_else_are_refused(ring: KeyRing, signer: Signer, name: str) -> None:
    token = forged(ring, good_header(signer), CLAIMS[name]())
    with pytest.raises(BadToken):
        ring.verify(token, FOR)


@pytest.mark.parametrize("form", ["der", "pem", "point", "openssh"])
@pytest.mark.parametrize("algorithm", ["HS256", "ES256"])
def test_the_public_key_is_nobodys_secret(ring: KeyRing, signer: Signer, form: str, algorithm: str) -> None:
    """The confusion of algorithms: a token signed by HMAC with the public key, which everybody may have."""
    public = private_key(ring).public_key()
    ways = {
        "der": (serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo),
        "pem": (serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo),
        "point": (serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint),
        "openssh": (serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH),
    }
    mac = hmac.HMAC(public.public_bytes(*ways[form]), hashes.SHA256())
    text = f"{encode({**good_header(signer), 'alg': algorithm})}.{encode(claims())}"
    mac.update(text.encode())
    with pytest.raises(BadToken):
        ring.verify(f"{text}.{encode(mac.finalize())}", FOR)


def test_a_signature_by_another_key_is_refused(ring: KeyRing, signer: Signer, tmp_path: Path) -> None:
    text = f"{encode(good_header(signer))}.{encode(claims())}"
    strangers = sign_es256(ec.generate_private_key(ec.SECP256R1()), text)
    for signature in (strangers, b"", b"\0" * 64, sign_es256(private_key(ring), "other")):
        with pytest.raises(BadToken):
            ring.verify(f"{text}.{encode(signature)}", FOR)


def test_a_service_cannot_speak_as_the_gateway(ring: KeyRing) -> None:
    service = ring.signer("svc:activities")
    text = f"{encode(good_header(service))}.{encode(claims())}"
    with pytest.raises(BadToken):
        ring.verify(f"{text}.{encode(sign_es256(private_key(ring, 'svc-activities'), text))}", FOR)


def test_what_has_not_the_shape_of_a_token_is_refused(ring: KeyRing, signer: Signer) -> None:
    token = signer.sign(FOR, "x")
    head, body, signature = token.split(".")
    shapes: list[Any] = [
        "", ".", "..", "...", head, f"{head}.{body}", f"{head}.{body}.", f"{token}.x", f" {token}", f"{token} ",
        f"{token}\n", f"{head}.{body}=.{signature}", token + "=", f"{head}.{body}.{signature}é",
        token.replace(".", "․"), "á.b.c",
        f"{head}.{body}.{signature}\0", "a" * MAX_BYTES, f"{'A' * MAX_BYTES}.{body}.{signature}", None, 7,
        token.encode(), [token], f"{head}..{signature}", f".{body}.{signature}",
    ]  # fmt: skip
    for shape in shapes:
        with pytest.raises(BadToken):
            ring.verify(shape, FOR)


def test_an_oversized_token_is_refused_before_anything_is_computed(ring: KeyRing, signer: Signer) -> None:
    big = forged(ring, good_header(signer), claims(padding="x" * MAX_BYTES))
    started = time.perf_counter()
    with pytest.raises(BadToken):
        ring.verify(big, FOR)
    assert time.perf_counter() - started < 0.01


def test_no_changed_byte_goes_through(ring: KeyRing, signer: Signer) -> None:
    """2,000 mutations, base64's slack bits included."""
    chance, token = random.Random(2016), signer.sign(FOR, str(uuid4()), grants={})
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ "
    accepted = []
    for _ in range(2000):
        place, letter = chance.randrange(len(token)), chance.choice(alphabet)
        changed = token[:place] + letter + token[place + 1 :]
        if changed == token:
            continue
        try:
            ring.verify(changed, FOR)
            accepted.append(changed)
        except BadToken:
            pass
    assert accepted == []


def test_an_old_key_is_good_until_its_tokens_end_and_a_new_one_at_once(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path)
    ring.create(["gateway"])
    old = ring.signer("gateway").sign(FOR, "x")
    assert KeyRing(tmp_path).verify(old, FOR)
    ring.rotate("gateway")
    new = ring.signer("gateway").sign(FOR, "x")
    assert ring.verify(old, FOR) and ring.verify(new, FOR)
    assert (tmp_path / "private" / "gateway.pem").stat().st_mode & 0o777 == 0o600


def test_the_most_grants_that_an_account_may_have_fit_into_a_token(ring: KeyRing, signer: Signer) -> None:
    """200 in as many programmes for as many organisations, and all come back."""
    grants = frozenset(Grant("data_reviewer", uuid7(), uuid7()) for _ in range(200))
    token = signer.sign(FOR, str(uuid4()), grants=claims_of(grants), kind="account")
    assert len(token) <= MAX_BYTES
    assert Verifier(ring, FOR).actor(token).grants == grants


def test_a_verified_token_is_remembered_until_its_end_only(ring: KeyRing, signer: Signer) -> None:
    verifier, token = Verifier(ring, FOR), signer.sign(FOR, str(uuid4()))
    assert verifier.actor(token) is verifier.actor(token)
    verifier.seen[token] = (time.time() - 1, verifier.seen[token][1])
    assert verifier.actor(token) is not None
    with pytest.raises(Unauthorized):
        verifier.actor(token[:-4] + "AAAA")
