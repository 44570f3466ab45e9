"""`pack`: lists, shows, adds, checks, puts in force, removes and exports campaigns."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from composer.app.campaign.installed import InstalledCampaign, campaign_home, installed_campaign, installed_campaigns
from composer.app.context import load_context
from composer.cli import report
from composer.cli.report import NOT_WRITTEN, WRITTEN
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.facts import wording_of
from composer.core.naming import named
from composer.core.problems import Misused, Problem, stopping
from composer.core.words import Language, Words
from composer.storage.campaigns import pack_store
from composer.storage.campaigns.library import in_force

if TYPE_CHECKING:
    # It takes Pillow, which only the commands about a file load.
    from composer.app.campaign.take_in import PackPreview

_TO_PROVIDE = Words("à fournir", "to be provided")
_IN_FORCE = Words("en vigueur", "in force")
_VERSION = Words("version {number}", "version {number}")
_MADE_BY = Words("faite par {who}, le {day}", "made by {who} on {day}")
_WITH_PROGRAM = Words("vient avec le programme", "comes with the program")
_REPLACES = Words("remplace la version {number}, qui est gardée", "replaces version {number}, which is kept")
_NEW = Words("nouvelle campagne sur cet ordinateur", "new campaign on this computer")
_ADDED = Words(
    "Ajoutée. Pour la mettre en vigueur\u00a0: jps-composer pack use {id}",
    "Added. To put it in force: jps-composer pack use {id}",
)
_ADDED_IN_FORCE = Words("Ajoutée; elle est en vigueur.", "Added; it is in force.")
_CHANGED = Words("Campagne en vigueur\u00a0: {id}", "Campaign in force: {id}")
_KEPT = Words("gardée\u00a0: version {number} ({digest})", "kept: version {number} ({digest})")
_ROW = Words("{what}\u00a0: {value}", "{what}: {value}")
_NAME, _THEME, _DATES = Words("nom", "name"), Words("thème", "theme"), Words("dates", "dates")
_ORGANISATION, _HANDLE = Words("organisme", "organisation"), Words("identifiant {name}", "{name} handle")
_HASHTAGS, _POSTERS = Words("mots-clics", "hashtags"), Words("affiches à elle", "posters of its own")
_NEW_POSTER = Words("Affiche ajoutée\u00a0: {id}.", "Poster added: {id}.")
_GONE_POSTER = Words("Affiche retirée\u00a0: {id}.", "Poster removed: {id}.")
_REMOVED = Words("Retirée\u00a0: {id}", "Removed: {id}")


def run(arguments: Namespace, language: Language) -> int:
    """Do what `pack` was asked for, and return the exit code."""
    actions: Mapping[str, Callable[[Namespace, Language], int]] = {
        "list": _list,
        "show": _show,
        "add": _add,
        "check": _check,
        "use": _use,
        "remove": _remove,
        "export": _export,
    }
    return actions[arguments.action](arguments, language)


def _list(arguments: Namespace, language: Language) -> int:
    kept, problems = installed_campaigns()
    lines = (_line(each, language) for each in kept)
    report.print_answer(arguments, language, {"campaigns": [_summary(each) for each in kept]}, lines)
    report.print_problems(problems, language)
    return NOT_WRITTEN if problems else WRITTEN


def _show(arguments: Namespace, language: Language) -> int:
    kept = installed_campaign(arguments.id)
    if arguments.json:
        report.print_json(_whole(kept, language))
        return WRITTEN
    report.print_line(_line(kept, language))
    _print_campaign(kept.context.campaign, kept.context.pack_ids(), language)
    report.print_line(_origin(kept).to(language))
    for each in kept.former:
        report.print_line(_KEPT.format(number=str(each.version), digest=each.digest[:12]).to(language))
    return WRITTEN


def _add(arguments: Namespace, language: Language) -> int:
    from composer.app.campaign.take_in import clash_problems, look_into, take_in  # noqa: PLC0415 - as above

    preview = look_into(arguments.file, load_context(arguments.campaign))
    take_in(preview, arguments.handles)
    kept = clash_problems(preview.clashes) if arguments.handles == "own" else ()
    problems = (*preview.problems, *kept)
    if arguments.json:
        report.print_json(_previewed(preview, problems, language))
        return WRITTEN
    _print_preview(preview, language)
    report.print_problems(problems, language)
    added = _ADDED_IN_FORCE if in_force(campaign_home()) == preview.campaign.id else _ADDED
    report.print_line(added.format(id=preview.campaign.id).to(language))
    return WRITTEN


def _check(arguments: Namespace, language: Language) -> int:
    from composer.render.qt_ready import require_qt  # noqa: PLC0415 - of these commands, this one alone draws

    require_qt()
    from composer.app.proof.campaign_check import check_pack  # noqa: PLC0415 - as above

    checked = check_pack(arguments.file, load_context(arguments.campaign))
    if arguments.json:
        found = {"problems": report.problem_values(checked.problems, language)}
        report.print_json(_previewed(checked.preview, checked.problems, language) if checked.preview else found)
    else:
        if checked.preview:
            _print_preview(checked.preview, language)
        report.print_problems(checked.problems, language)
    return NOT_WRITTEN if stopping(checked.problems) else WRITTEN


def _use(arguments: Namespace, language: Language) -> int:
    if arguments.version:
        pack_store.return_to(
            arguments.id, _digest(installed_campaign(arguments.id), arguments.version), campaign_home()
        )
    pack_store.use(arguments.id, campaign_home())
    return _report(_CHANGED, arguments, language)


def _remove(arguments: Namespace, language: Language) -> int:
    pack_store.remove(arguments.id, campaign_home())
    return _report(_REMOVED, arguments, language)


def _export(arguments: Namespace, language: Language) -> int:
    from composer.app.campaign.export_pack import export_campaign  # noqa: PLC0415 - as above

    export_campaign(arguments.id, arguments.file, date.today())
    file = str(arguments.file)
    report.print_answer(arguments, language, {"id": arguments.id, "file": file}, (file,))
    return WRITTEN


def _report(words: Words, arguments: Namespace, language: Language) -> int:
    report.print_answer(arguments, language, {"id": arguments.id}, (words.format(id=arguments.id).to(language),))
    return WRITTEN


def _digest(kept: InstalledCampaign, version: str) -> str:
    """The digest of the kept version that a person means: its number, or how its digest begins."""
    current = [(kept.context.mark.digest, kept.context.campaign.version)] if kept.manifest else []
    known = [*current, *((each.digest, each.version) for each in kept.former)]
    numbered = [digest for digest, number in known if version == str(number)]
    # A digest may begin with the number of another version.
    found = numbered or [digest for digest, _ in known if digest.startswith(version)]
    if found:
        return found[0]
    words = Words(
        "La version {name} de cette campagne n’est pas gardée ici.", "Version {name} of this campaign is not kept here."
    ).format(name=named(version))
    there = ", ".join(str(number) for _, number in known)
    fix = Words(f"Celles qui le sont\u00a0: {there}.", f"Those that are: {there}.") if known else None
    raise Misused(Problem("unknown-campaign", "error", words, fix=fix))


def _line(kept: InstalledCampaign, language: Language) -> str:
    campaign = kept.context.campaign
    version = _VERSION.format(number=str(campaign.version)).to(language)
    force = f" ({_IN_FORCE.to(language)})" if kept.in_force else ""
    wordings = ", ".join(filter(None, (campaign.region, campaign.year, version)))
    return _ROW.format(what=campaign.id, value=wordings + force).to(language)


def _origin(kept: InstalledCampaign) -> Words:
    manifest = kept.manifest
    return _MADE_BY.format(who=manifest.made_by, day=manifest.made_on) if manifest else _WITH_PROGRAM


def _print_campaign(campaign: Campaign, posters: Sequence[str], language: Language) -> None:
    rows = (
        (_NAME, wording_of(campaign.name).to(language)),
        (_THEME, wording_of(campaign.theme).to(language)),
        (_DATES, wording_of(campaign.dates.line).to(language)),
        (_ORGANISATION, campaign.organisation.value),
        *((_HANDLE.format(name=each.name), each.handle.value) for each in campaign.networks.values() if each.handle),
        (_HASHTAGS, " ".join(each.value for each in campaign.hashtags)),
        (_POSTERS, ", ".join(posters) or "0"),
    )
    for what, value in rows:
        report.print_line("  " + _ROW.format(what=what, value=value or _TO_PROVIDE).to(language))


def _print_preview(preview: "PackPreview", language: Language) -> None:
    manifest, campaign, before = preview.manifest, preview.campaign, preview.replaces
    who = _MADE_BY.format(who=manifest.made_by, day=manifest.made_on).to(language)
    report.print_line(f"{campaign.id}, {_VERSION.format(number=str(campaign.version)).to(language)}, {who}")
    _print_campaign(campaign, [each.id for each in preview.posters], language)
    if before is None:
        report.print_line(_NEW.to(language))
    elif before.digest != preview.pack.digest:
        report.print_line(_REPLACES.format(number=str(before.version)).to(language))
    news = (
        *(each.words for each in preview.changes),
        *(_NEW_POSTER.format(id=each) for each in preview.new),
        *(_GONE_POSTER.format(id=each) for each in preview.gone),
    )
    for words in news:
        report.print_line(f"  {words.to(language)}")


def _summary(kept: InstalledCampaign) -> dict[str, Any]:
    campaign = kept.context.campaign
    return {
        "id": campaign.id,
        "region": campaign.region,
        "edition": campaign.year,
        "version": campaign.version,
        "digest": kept.context.mark.digest,
        "in_force": kept.in_force,
        "pack": kept.manifest is not None,
    }


def _whole(kept: InstalledCampaign, language: Language) -> dict[str, Any]:
    manifest = kept.manifest
    former = [{"version": each.version, "digest": each.digest} for each in kept.former]
    made = {"made_by": manifest.made_by, "made_on": manifest.made_on} if manifest else {}
    wordings = _wordings(kept.context.campaign, kept.context.pack_ids(), language)
    return {**_summary(kept), **wordings, **made, "former": former}


def _wordings(campaign: Campaign, posters: Sequence[str], language: Language) -> dict[str, Any]:
    handles = {name: network.handle.value for name, network in campaign.networks.items() if network.handle}
    return {
        "name": wording_of(campaign.name).to(language),
        "theme": wording_of(campaign.theme).to(language),
        "dates": wording_of(campaign.dates.line).to(language),
        "organisation": campaign.organisation.value,
        "handles": handles,
        "hashtags": [each.value for each in campaign.hashtags],
        "posters": list(posters),
    }


def _previewed(preview: "PackPreview", problems: Sequence[Problem], language: Language) -> dict[str, Any]:
    manifest, before = preview.manifest, preview.replaces
    return {
        "id": manifest.id,
        "region": manifest.region,
        "edition": manifest.edition,
        "version": manifest.version,
        "digest": preview.pack.digest,
        "made_by": manifest.made_by,
        "made_on": manifest.made_on,
        **_wordings(preview.campaign, [each.id for each in preview.posters], language),
        "replaces": {"version": before.version, "digest": before.digest} if before else None,
        "changes": [each.words.to(language) for each in preview.changes],
        "new_posters": list(preview.new),
        "gone_posters": list(preview.gone),
        "problems": report.problem_values(problems, language),
    }
