"""Four ways, told in equal detail."""
