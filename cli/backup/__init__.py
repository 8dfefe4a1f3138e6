"""`tinkuy backup` and `tinkuy restore`: a whole installation in one encrypted file.

The file is a plain tar of two age files: `key.age`, opened by the passphrase, is the key of `tinkuy.tar.age`. So even
without Tinkuy: `tar xf FILE; age -d key.age > key; age -d -i key tinkuy.tar.age | tar x`. Inside, in this order:
`manifest.json` (versions, and rows and a digest per table), `database/000000 …` (what pg_dump wrote, in pieces, because
a tar wants sizes first), the data folder's own files, and `seal.json` (how many members there are, and their sha256).
Everything is a stream: memory does not grow with the data, and while a backup is made nothing is written in clear.
"""
