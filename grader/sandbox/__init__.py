"""Where untrusted code runs, and what it left. Everything here that runs inside is standard library only."""
