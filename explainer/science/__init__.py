"""What happens: plan and person, skin and dose, the nine equations, and the signs that show."""
