"""Captions and the texts that accompany them: handles, hashtags, credits, alternative text, posting guides."""
