"""The pause-and-ask board."""
