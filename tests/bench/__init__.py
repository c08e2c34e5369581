"""Figures that must hold: `python -m tests.bench [NAME ...]` from the checkout."""
