"""The questions people ask, as a list by topic and as a search."""
