"""A sketch of four lanes, and the answer over it."""
