"""Certificates: achievements, the rules that earn them, certificates as Open Badges 3.0 and PDF, and their public
verification.

Owns issuers and their signing keys, achievements and their versions, the rules of an edition, awards (never the same
one twice) and certificates (append-only, each with a frozen snapshot). Publishes `certificates.certificate.moved`.
Listens to applications (programme, edition, application, roster, person erased) and activities (types, sessions,
attendance, assessments, credited activities); names come from applications' directory, pulled by the issuing job.
"""
