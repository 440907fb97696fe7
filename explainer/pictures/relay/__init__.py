"""The repair crew as a relay race."""
