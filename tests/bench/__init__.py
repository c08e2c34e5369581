"""Figures that must hold: `python -m tests.bench [NAME ...]` prints each beside its bound."""
