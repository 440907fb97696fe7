"""Which constants of the model matter most, and how well each of them is known."""
