"""Captions and what goes with them: handles, hashtags, credits, alternative text and posting guides."""
