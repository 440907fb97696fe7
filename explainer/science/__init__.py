"""What happens: plan and person, the model of the repair, and the signs that show."""
