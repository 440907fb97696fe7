"""The drawing kit: SVG, the four-panel axis, colours, tables, shared words, still pages; pure."""
