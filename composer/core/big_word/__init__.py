"""The one to three words of a quote that a poster sets in large type: those proposed, and those a person may choose."""
