"""Exercises shown to someone: a face of its own, in a run that keeps nothing."""
