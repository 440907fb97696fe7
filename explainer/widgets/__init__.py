"""What one touches: controls, the app and cards; they only make a new plan and call render."""
