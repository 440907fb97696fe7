"""What becomes of the model's conclusions when one of its assumptions is another one."""
