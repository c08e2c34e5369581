"""The places of the conversation that are not a walk through a module."""
