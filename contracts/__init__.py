"""The published language: the events of each service, one file per publisher. Changes only add.

Every fact that can change carries `version`, a number that grows with each change of its subject: a reader keeps the
newest and ignores the rest. Nothing here names, locates or describes a person.
"""
