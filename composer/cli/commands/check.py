"""`check`: a poster folder linted, and its sample composed for its author's eyes."""

from argparse import Namespace

from composer.app.context import load_context
from composer.app.proof import Proof, check_poster
from composer.app.studio import open_studio
from composer.cli.report import NOT_WRITTEN, WRITTEN, proof_value, say_json, say_proof
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Check the poster in a folder; each format's sample is written to `--out`."""
    proofs: list[Proof] = []
    for proof in check_poster(arguments.folder, arguments.out, open_studio(load_context())):
        proofs.append(proof)
        if not arguments.json:
            say_proof(proof, language)
    if arguments.json:
        say_json([proof_value(proof, language) for proof in proofs])
    return WRITTEN if all(proof.passed for proof in proofs) else NOT_WRITTEN
