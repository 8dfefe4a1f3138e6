"""Surveys: forms and their versions, devices, submissions with review, live results, and what phones send by OpenRosa.

Publishes `surveys.submissions.counted` and `surveys.submission.attributed`; listens to editions, organisations,
applications and rosters of the applications service.
"""
