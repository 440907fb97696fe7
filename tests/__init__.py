"""The tests mirror the package; what runs in a browser, and what is measured, lie apart."""
