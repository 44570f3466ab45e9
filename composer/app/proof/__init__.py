"""Proofs to be looked at: posters, contact sheets, campaign files."""
