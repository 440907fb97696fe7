"""How it is told: words, tables and pictures, each a pure function of plan, signs and day."""
