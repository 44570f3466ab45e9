"""The window « Relire les trousses reçues… »: what ambassadors sent, in one table, and the page made of it."""
