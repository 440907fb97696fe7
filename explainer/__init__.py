"""Two Clocks: how controlled micro-injuries trigger collagen repair, hour by hour to year's end."""
