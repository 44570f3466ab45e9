"""The step « Légende »: a caption for each network, its findings, hashtags and guide, and the alternative text."""
