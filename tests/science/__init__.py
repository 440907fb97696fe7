"""Tests of the science floor."""
