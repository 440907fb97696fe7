"""The lessons in a real browser; a package, so that its file names may repeat those of others."""
