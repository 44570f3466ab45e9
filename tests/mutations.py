"""Mutations of bytes, overwritten, inserted or cut somewhere, for fuzz tests of a valid file."""

from collections.abc import Callable

from hypothesis import strategies as st

Mutation = Callable[[bytes], bytes]


def _overwritten(at: float, piece: bytes) -> Mutation:
    def mutate(data: bytes) -> bytes:
        start = int(at * len(data))
        return data[:start] + piece + data[start + len(piece) :]

    return mutate


def _inserted(at: float, piece: bytes) -> Mutation:
    return lambda data: data[: int(at * len(data))] + piece + data[int(at * len(data)) :]


def _cut(start: float, share: float) -> Mutation:
    return lambda data: data[: int(start * len(data))] + data[int((start + share) * len(data)) :]


# Where the harm is done: mostly near the start, where headers are.
PLACES = st.one_of(st.floats(0, 0.2), st.floats(0, 1))
MUTATIONS = st.lists(
    st.one_of(
        st.builds(_overwritten, PLACES, st.binary(min_size=1, max_size=6)),
        st.builds(_inserted, PLACES, st.binary(min_size=1, max_size=40)),
        st.builds(_cut, PLACES, st.floats(0, 0.5)),
    ),
    min_size=1,
    max_size=4,
)


def mutated(data: bytes, mutations: list[Mutation]) -> bytes:
    for mutation in mutations:
        data = mutation(data)
    return data
