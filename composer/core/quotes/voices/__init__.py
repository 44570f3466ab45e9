"""Finds the sentences of an answer that are not the person’s own serious words: quoted, joked, asked by another."""
