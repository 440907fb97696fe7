"""What sources say, as dots that do not agree."""
