"""The parts of the skin by name."""
