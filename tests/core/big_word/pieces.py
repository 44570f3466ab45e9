"""Quotes made of pieces that the proposals must tell apart: denials, elisions, names, figures and failings."""

from hypothesis import strategies as st

_PIECES = (
    "je ne n’ j’ on nous l’ d’ jusqu’ à le la un mon et mais que de pas jamais rien plus sans personne lâche lâcher "
    "abandonne abandonner recommence recommencer avance essayer encore courage espoir patience école peur nul mort "
    "autiste pauvre grosse sept 7 continue ai osé réussi se relever place peut-être Espoir JE , . ! « » ( \n "
    "I we don’t never not no quit give up keep going try again hope stupid disability learn learned small steps"
).split(" ")
#: Pieces in any order, or any text.
quotes = st.lists(st.sampled_from(_PIECES), max_size=14).map(
    lambda pieces: "".join(piece if piece.endswith("’") else f"{piece} " for piece in pieces)
) | st.text(max_size=60)
