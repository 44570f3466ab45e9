"""The step « Citation »: writing the quote, finding it in answers, naming who speaks."""
