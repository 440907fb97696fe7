"""The court of myths: a claim, the evidence on a pair of scales, and a verdict."""
