"""How deep a needle goes, and what it meets."""
