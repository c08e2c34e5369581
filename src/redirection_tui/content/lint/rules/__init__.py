"""The rules of the content check, one module a group. Nothing is imported here."""
