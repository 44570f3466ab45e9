"""The five steps: one panel each, all editing the same visual."""
