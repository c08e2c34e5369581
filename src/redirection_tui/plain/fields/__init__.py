"""One prompt for each kind of field."""
