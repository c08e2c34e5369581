"""One view a file for each kind of step."""
