"""Open channels as a door: what may help gets in, and what irritates does too."""
