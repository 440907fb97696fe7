"""What draws a picture in each view in a browser, for the width and the theme of that view."""
