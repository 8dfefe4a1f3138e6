"""The statements of the hot path, made of the table's own columns."""

from typing import Any

import msgspec

from services.surveys.intake.record import Record

UNIT = "\x1f"  # between the members of an array on its way through unnest; PostgreSQL has no arrays of uneven arrays

COLUMNS = {
    "id": "uuid", "form_id": "uuid", "edition_id": "uuid", "programme_id": "uuid", "organisation_id": "uuid",
    "member_id": "uuid", "device_id": "uuid", "account_id": "uuid", "version": "text", "instance_id": "text",
    "once_key": "text", "source": "text", "recorded_on": "date", "day": "date", "held_reason": "text",
    "flags": "text", "gender": "text", "age_band": "text", "region": "text", "answers": "text", "tallies": "text",
    "consent": "text", "media": "text", "raw": "bytea", "sha256": "text",
}  # fmt: skip
LISTS, DOCUMENTS = {"flags", "tallies", "media"}, {"answers", "consent"}


def taken(name: str) -> str:
    if name in LISTS:
        return f"string_to_array(t.{name}, chr(31))"
    return f"t.{name}::jsonb" if name in DOCUMENTS else f"t.{name}"


ARRAYS = ", ".join(f"${n}::{type_}[]" for n, type_ in enumerate(COLUMNS.values(), 3))

# Without a target, ON CONFLICT covers both unique keys: the instanceID, and one answer per organisation.
INSERT = f"""
with arrived as materialized (
  select t.*, ordinality as n from unnest({ARRAYS}) with ordinality as t({", ".join(COLUMNS)}, ordinality)
), stored as (
  insert into surveys.submission ({", ".join(COLUMNS)}, received_at, review_state)
  select {", ".join(taken(name) for name in COLUMNS)}, $1, 'received' from arrived t order by t.n
  on conflict do nothing
  returning id, account_id, device_id
), history as (
  insert into surveys.submission_change (id, submission_id, at, action, account_id, device_id)
  select c.id, s.id, $1, 'received', s.account_id, s.device_id
  from stored s join arrived a on a.id = s.id
  join unnest($2::uuid[]) with ordinality as c(id, n) on c.n = a.n
)
select id from stored
"""

ALREADY = """
select s.form_id, s.instance_id, s.id, s.sha256 from surveys.submission s
join unnest($1::uuid[], $2::text[]) as w(form_id, instance_id)
  on s.form_id = w.form_id and s.instance_id = w.instance_id
"""

SET_ASIDE = """
insert into surveys.quarantine (id, form_id, programme_id, submission_id, organisation_id, device_id, account_id,
  version, instance_id, source, raw, sha256, received_at, files)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '[]') on conflict do nothing
"""

encode = msgspec.json.Encoder(order="deterministic").encode


def row(record: Record) -> tuple[Any, ...]:
    """The values of COLUMNS."""
    sender = record.sender
    return (
        record.id, record.form_id, record.edition_id, record.programme_id, sender.organisation_id, record.member_id,
        sender.device_id, sender.account_id, record.version, record.instance_id, record.once_key, record.source,
        record.recorded_on, record.day, record.held_reason, UNIT.join(record.flags), record.gender, record.age_band,
        record.region, encode(record.answers).decode(), UNIT.join(record.tallies), encode(record.consent).decode(),
        UNIT.join(record.media), record.raw, record.sha256,
    )  # fmt: skip
