"""`check`: checks a poster folder and composes its proofs, or checks a campaign file."""

from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from composer.app.context import Context, load_context
from composer.app.proof.poster_proof import Proof, check_poster
from composer.app.studio import open_studio
from composer.cli import report
from composer.cli.report import NOT_WRITTEN, WRITTEN
from composer.core.campaign.pack import PACK_SUFFIX
from composer.core.problems import Problem, stopping
from composer.core.words import Language
from composer.storage.campaigns.campaign_file import PACKED


def run(arguments: Namespace, language: Language) -> int:
    """Check the poster in a folder and write its proofs to `--out`, or check a campaign: its file, folder or pack."""
    if _is_campaign(arguments.folder):
        problems = _problems(arguments.folder, load_context(arguments.campaign))
        report.print_answer(arguments, language, {}, (), problems)
        return NOT_WRITTEN if stopping(problems) else WRITTEN
    proofs: list[Proof] = []
    for proof in check_poster(arguments.folder, arguments.out, open_studio(load_context(arguments.campaign))):
        proofs.append(proof)
        if not arguments.json:
            report.print_proof(proof, language)
    if arguments.json:
        report.print_json({"proofs": [report.proof_value(proof, language) for proof in proofs]})
    return WRITTEN if all(proof.passed for proof in proofs) else NOT_WRITTEN


def _is_campaign(path: Path) -> bool:
    """Whether `path` is a campaign's file or pack, or a folder that has one."""
    # A name that no file can have is no campaign, and reading it as a poster's folder says so.
    with suppress(OSError):
        return path.suffix.lower() in {".toml", PACK_SUFFIX} or (path / PACKED).is_file()
    return False


def _problems(path: Path, context: Context) -> tuple[Problem, ...]:
    if path.suffix.lower() == PACK_SUFFIX:
        from composer.app.proof.campaign_check import check_pack  # noqa: PLC0415 - campaigns are rarely checked

        return check_pack(path, context).problems
    from composer.app.proof.campaign_check import check_campaign  # noqa: PLC0415 - as above

    return check_campaign(path, open_studio(context))
