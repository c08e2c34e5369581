"""The long proofs that acknowledged notes are never lost and never readable: `make prove`."""
