"""The content check: numbered rules over any content folder. Nothing is imported here."""
