"""What stands round every picture: controls, buttons, words, state, and the dress of a piece."""
