"""A dip that lifts."""
