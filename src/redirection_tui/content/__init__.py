"""What people read: YAML in, frozen typed structs out. Nothing is imported here."""
