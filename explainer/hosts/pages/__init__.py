"""Pages that need no server: the frame they share, one style sheet, and how they reach a disk."""
