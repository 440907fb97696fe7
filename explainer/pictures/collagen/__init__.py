"""A sketch of new collagen, and the model over it."""
