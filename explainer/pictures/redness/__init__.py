"""Days of redness as dots."""
