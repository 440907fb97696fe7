"""Then and now: the answers of the first check beside those of the last lesson."""
