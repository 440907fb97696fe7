"""The two clocks: side effects and results on one time axis."""
