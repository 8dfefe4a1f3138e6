"""The service's schema and the words that rows and routes share."""

from enum import StrEnum

from kit.db import table_base

Table = table_base("activities")


class SessionMode(StrEnum):
    online = "online"
    in_person = "in_person"
    both = "both"


class Mode(StrEnum):
    """How a member took part in a session."""

    live = "live"
    recording = "recording"
    in_person = "in_person"
    cascade = "cascade"


class MethodGroup(StrEnum):
    public_interventions = "public_interventions"
    awareness_education = "awareness_education"
    participatory_monitoring = "participatory_monitoring"
    organisational = "organisational"
    project = "project"


class How(StrEnum):
    """How a figure of an activity type is computed from its approved reports."""

    sum = "sum"
    count_activities = "count_activities"
    distinct_places = "distinct_places"
    distinct_parties = "distinct_parties"
    distinct_facilitators = "distinct_facilitators"
    distinct_regions = "distinct_regions"
    pairs_activity_ally = "pairs_activity_ally"
    commitments = "commitments"
    submissions = "submissions"
    sessions = "sessions"
    outputs = "outputs"


class Measure(StrEnum):
    """What a count counts. Citizens and volunteers are two populations and are never added up."""

    citizens = "citizens"
    students = "students"
    volunteers = "volunteers"
    volunteer_hours = "volunteer_hours"
    volunteer_tasks = "volunteer_tasks"
    facilitators = "facilitators"


class Gender(StrEnum):
    female = "female"
    male = "male"
    other = "other"
    not_stated = "not_stated"


class AgeBand(StrEnum):
    under_14 = "0-13"
    minors = "14-17"
    young = "18-29"
    adult = "30-44"
    middle = "45-59"
    senior = "60+"
    not_stated = "not_stated"


class Bound(StrEnum):
    exact = "exact"
    at_least = "at_least"


class PlaceKind(StrEnum):
    community = "community"
    school = "school"
    public_space = "public_space"
    online = "online"
    other = "other"


class State(StrEnum):
    planned = "planned"
    done = "done"
    cancelled = "cancelled"


class ReportState(StrEnum):
    none = "none"
    draft = "draft"
    submitted = "submitted"
    returned = "returned"
    approved = "approved"


class OrganisationRole(StrEnum):
    lead = "lead"
    co = "co"


class PartyRole(StrEnum):
    mobilised = "mobilised"
    ally = "ally"


class Sector(StrEnum):
    local_authority = "local_authority"
    cso = "cso"
    academic = "academic"
    private = "private"
    other = "other"


class Gift(StrEnum):
    """What an ally gave to an activity."""

    spaces = "spaces"
    institutional_support = "institutional_support"
    funding = "funding"
    other = "other"


class Setting(StrEnum):
    """Where a commitment is lived."""

    work = "work"
    home = "home"
    school = "school"


class FieldKind(StrEnum):
    number = "number"
    text = "text"
    choice = "choice"
    date = "date"
