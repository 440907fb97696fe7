"""The model beside every figure it was fitted to or held against."""
