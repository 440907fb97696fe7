"""What the model cannot say: how far it is off, and what hangs on an assumption."""
