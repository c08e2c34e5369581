"""What the user wrote: one store behind one interface."""
