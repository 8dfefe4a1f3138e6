"""Requests that are damaged or meant to do damage: a 4xx with a sentence, nothing half-stored (mobile-wire §2)."""

import random

import pytest

from tests.surveys.field import BOUNDARY, Field, message, multipart, xml_of

PNG = b"\x89PNG\r\n\x1a\n" + b"picture" * 200


async def test_a_cut_body_is_refused_and_the_resend_succeeds(field: Field) -> None:
    phone, xml = await field.phone(), xml_of("uuid:cut")
    whole = multipart([("xml_submission_file", "f.xml", xml.encode()), ("photo.png", "photo.png", PNG)])
    for cut in (whole[:-20], whole[:-700], whole[: len(xml) // 2], whole.removesuffix(b"--\r\n"), b""):
        answer = await phone.post(cut)
        assert answer.status_code == 400 and message(answer), cut
    assert await field.submissions() == []
    assert (await phone.post(whole)).status_code == 201


BAD_XML = {
    "no XML": b"hello",
    "cut": xml_of().encode()[:-20],
    "bad UTF-8": xml_of().encode().replace(b"PE-CUS", b"\xff\xfe"),
    "NUL": xml_of().encode().replace(b"PE-CUS", b"PE\x00CUS"),
    "a NUL entity": xml_of().encode().replace(b"PE-CUS", b"&#0;"),
    "nothing": b"",
    "blanks": b"  \n ",
    "UTF-16": xml_of().encode("utf-16"),
    "XXE": b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><data id="my-world-2030">&x;</data>',
    "external DTD": b'<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd"><data id="my-world-2030"/>',
    "many laughs": b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><data id="my-world-2030">&b;</data>',
    "UTF-7": b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE d []><data id="my-world-2030"/>',
    "an undeclared entity": b'<data id="my-world-2030">&nope;</data>',
    "no form": b"<data><meta><instanceID>uuid:1</instanceID></meta></data>",
    "no instanceID": b'<data id="my-world-2030" version="1"><goals>1</goals></data>',
    "an empty instanceID": b'<data id="my-world-2030"><meta><instanceID> </instanceID></meta></data>',
    "a long instanceID": f'<data id="my-world-2030"><meta><instanceID>{"x" * 401}</instanceID></meta></data>'.encode(),
    "deep": b'<data id="my-world-2030">' + b"<a>" * 200_000 + b"</a>" * 200_000 + b"</data>",
}


@pytest.mark.parametrize("xml", BAD_XML.values(), ids=BAD_XML.keys())
async def test_bad_xml_is_refused_with_a_sentence(field: Field, xml: bytes) -> None:
    answer = await (await field.phone()).send(xml)
    assert answer.status_code == 400 and message(answer)
    assert "openrosa." not in message(answer)
    assert await field.submissions() == []


async def test_bodies_that_are_no_submission(field: Field) -> None:
    phone, xml = await field.phone(), xml_of().encode()
    good = multipart([("xml_submission_file", "f.xml", xml)])
    cases = [
        (good, "multipart/form-data", 400),
        (good, "multipart/form-data; boundary=other", 400),
        (good, "multipart/form-data; boundary=", 400),
        (xml, "text/xml", 415),
        (b"{}", "application/json", 415),
        (good, "", 415),
        (multipart([("other", "f.xml", xml)]), f"multipart/form-data; boundary={BOUNDARY}", 400),
        (multipart([]), f"multipart/form-data; boundary={BOUNDARY}", 400),
        (multipart([(f"f{n}", "x", b"y") for n in range(3000)]), f"multipart/form-data; boundary={BOUNDARY}", 413),
    ]
    for body, content_type, status in cases:
        answer = await phone.post(body, content_type)
        assert (answer.status_code, bool(message(answer))) == (status, True), content_type
    headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Content-Encoding": "gzip"}
    assert (await phone.http.post(f"{phone.base}/submission", content=good, headers=headers)).status_code == 415
    assert await field.submissions() == []


async def test_a_body_above_the_cap_is_refused_also_when_chunked(field: Field) -> None:
    phone = await field.phone()

    async def flood() -> "object":
        for _ in range(110):
            yield b"x" * 1_000_000

    headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    chunked = await phone.http.post(f"{phone.base}/submission", content=flood(), headers=headers)
    said = await phone.http.post(
        f"{phone.base}/submission", content=b"", headers=headers | {"Content-Length": "200000000"}
    )
    for answer in (chunked, said):
        assert (answer.status_code, "100 MB" in message(answer)) == (413, True)


async def test_damaged_requests_never_break_the_server(field: Field) -> None:
    """Seeded damage to a good request: a 4xx with a sentence, or a submission that is whole."""
    phone, dice = await field.phone(), random.Random(2030)
    for n in range(150):
        body = bytearray(multipart([("xml_submission_file", "f.xml", xml_of().encode()), ("p.png", "p.png", PNG)]))
        for _ in range(dice.choice((1, 3, 40))):
            at = dice.randrange(len(body))
            if n % 3 == 0:
                body[at] = dice.randrange(256)
            elif n % 3 == 1:
                del body[at : at + dice.randrange(1, 200)]
            else:
                body[at:at] = bytes(dice.randrange(256) for _ in range(dice.randrange(1, 20)))
            if not body:
                break
        answer = await phone.post(bytes(body))
        assert answer.status_code in (201, 400, 404, 413) and message(answer)
