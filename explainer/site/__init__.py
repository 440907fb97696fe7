"""The lessons as plain pages that come to life: how they are made, and what runs in them."""
