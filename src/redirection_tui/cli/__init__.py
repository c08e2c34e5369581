"""The command line: it picks a face and imports Textual only to run it."""
