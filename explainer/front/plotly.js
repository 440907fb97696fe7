// Stands before plotly's own script, which puts itself into a module where it finds one.

const module = { exports: {} };
