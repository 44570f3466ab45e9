"""Finds faces with BlazeFace, a small network of Google's, computed here with numpy: docs/faces.md."""
