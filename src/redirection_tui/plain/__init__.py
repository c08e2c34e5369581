"""The plain face: line by line, for screen readers, braille lines and terminals without screens."""
