"""The step « Citation »: writing the quote, finding it in answers, saying who speaks."""
