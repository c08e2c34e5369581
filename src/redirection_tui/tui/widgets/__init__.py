"""Small widgets that take values and post facts."""
