"""The nine equations: their constants, the days they step over, and the course they give."""
