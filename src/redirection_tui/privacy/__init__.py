"""Guards that are set before anything else runs."""
