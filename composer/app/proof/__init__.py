"""Proofs for review: posters, contact sheets, campaign files."""
