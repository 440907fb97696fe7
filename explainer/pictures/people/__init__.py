"""Twenty imagined people with the same plan."""
