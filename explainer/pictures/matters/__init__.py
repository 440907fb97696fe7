"""What matters to me, and what to ask."""
