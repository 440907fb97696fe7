"""Two Clocks: how controlled micro-injuries trigger collagen repair, hour by hour and month by month."""
