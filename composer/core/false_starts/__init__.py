"""The false starts of a quote: its own first words, begun and broken off before it is said whole."""
