"""An offline self-help program for people who want to stop using child sexual abuse material."""

__version__ = "0.1.0"
