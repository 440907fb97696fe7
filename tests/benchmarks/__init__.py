"""What the lesson costs in time and memory, measured beside its rivals in one run."""
