"""Typography of Québec French and of English: what is corrected, what is suggested, where a line may end."""
