"""`self-test`: composes the example on every poster in every format, looks for faces, and prints how each went."""

from argparse import Namespace

from composer.app.context import load_context
from composer.app.detect_faces import try_finder
from composer.app.example import INVENTED
from composer.app.proof.poster_proof import Proof, self_test
from composer.app.studio import open_studio
from composer.cli.report import NOT_WRITTEN, WRITTEN, print_json, print_line, print_notes, print_proof, proof_value
from composer.core.words import Language, Words

_PASSED = Words("Tout est réussi\u00a0: {count} visuels.", "All passed: {count} visuals.")
_FACES = Words("visages\u00a0: cherchés dans chaque nouvelle photo", "faces: looked for in each new photo")
_NO_FACES = Words(
    "visages\u00a0: absents; cette installation ne les cherche pas. Réinstallez le programme avec un accès à Internet, "
    "ou indiquez chaque visage vous-même.",
    "faces: absent; this installation does not look for them. Reinstall the program with access to the Internet, or "
    "mark each face yourself.",
)
_FAILED = Words("Visuels qui ont échoué\u00a0: {failed} sur {count}.", "Visuals that failed: {failed} of {count}.")


def run(arguments: Namespace, language: Language) -> int:
    """Test them all, one line each, then print how many passed."""
    proofs: list[Proof] = []
    if not arguments.json:
        print_notes((INVENTED.to(language),), language)
    for proof in self_test(open_studio(load_context(arguments.campaign))):
        proofs.append(proof)
        if not arguments.json:
            print_proof(proof, language)
    faces = try_finder()
    failed = sum(not proof.passed for proof in proofs)
    if arguments.json:
        values = [proof_value(proof, language) for proof in proofs]
        print_json({"passed": failed == 0, "note": INVENTED.to(language), "faces": faces, "proofs": values})
    else:
        print_line((_FACES if faces else _NO_FACES).to(language))
        print_line((_FAILED if failed else _PASSED).to(language).format(count=len(proofs), failed=failed))
    return NOT_WRITTEN if failed or not proofs else WRITTEN
