"""Where the network's weights are; the build puts them there, and the program runs without."""

from hashlib import sha256
from pathlib import Path

#: Little-endian half floats, kernel then bias of each convolution, in the order in which the network applies them.
WEIGHTS = Path(__file__).with_name("weights.f16")
#: The licence of the weights, kept beside them.
LICENCE = Path(__file__).with_name("LICENSE")
#: SHA-256 of the weights that face_weights/fetch.py makes from its source.
DIGEST = "8d9dd1abc34f3fc4170b0b99a9e10af97600bface36239de7539a88a0ae9aa09"


def read_weights(file: Path = WEIGHTS) -> bytes | None:
    """The bytes of the weights; None where they are absent or not the expected ones."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    return data if sha256(data).hexdigest() == DIGEST else None
