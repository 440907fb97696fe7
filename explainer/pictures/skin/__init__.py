"""The skin in section, and its story in time."""
