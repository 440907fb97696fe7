"""How it is taught: one module per notebook says which pieces come, in which order."""
