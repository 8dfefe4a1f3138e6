"""Activities: training sessions and attendance, follow-up, the leader's assessment, activity types, activities with
their reports, allies and commitments, and the results that are computed from what was approved.

Publishes: TypesConfigured, SessionsScheduled, AttendanceRecorded, MemberAssessed, ActivityCredited.
Listens to: applications (programme, edition, organisation, application, roster, erasure), certificates, surveys.
"""
