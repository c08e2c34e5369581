"""The rules of the program, pure and typed; no screen, no file, no clock."""
