"""An evidence shelf: benefits of the adverts, put in order."""
