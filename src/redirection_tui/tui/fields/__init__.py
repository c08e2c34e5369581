"""One file a family of field kinds; kinds.py is the table."""
