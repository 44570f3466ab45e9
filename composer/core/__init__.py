"""Values and rules: what a visual, a poster and a campaign are, without files and without Qt."""
