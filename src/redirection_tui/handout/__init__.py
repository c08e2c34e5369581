"""Worksheets, cards, plans and notes on paper: one neutral page, one renderer for each format."""
