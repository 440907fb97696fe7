"""One package for each picture: what is drawn, what is said, and the app around it."""
