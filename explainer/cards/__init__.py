"""Questions, myths, diaries, guesses, and what a learner answered."""
