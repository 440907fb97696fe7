"""The aftercare planner."""
