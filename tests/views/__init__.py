"""Tests of the views floor."""
