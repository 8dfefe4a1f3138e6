"""The service's schema and the words that rows and routes share."""

from enum import StrEnum

from kit.db import table_base

Table = table_base("certificates")


class Kind(StrEnum):
    training = "training"
    organisation = "organisation"
    member = "member"
    outstanding = "outstanding"


class HolderKind(StrEnum):
    person = "person"
    organisation = "organisation"


class Status(StrEnum):
    issued = "issued"
    suspended = "suspended"
    superseded = "superseded"
    revoked = "revoked"


class Mode(StrEnum):
    live = "live"
    recording = "recording"
    in_person = "in_person"
    cascade = "cascade"


class KeyState(StrEnum):
    current = "current"
    retired = "retired"
    revoked = "revoked"
