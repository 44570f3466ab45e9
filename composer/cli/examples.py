"""The examples that the help of each command ends with, by the words that name the command."""

from composer.core.words import Language, Words

_PROGRAM = "jps-composer"
_HEADING = Words("exemples\u00a0:", "examples:")


def _same(line: str) -> Words:
    return Words(line, line)


#: Each without the program's name; the command line's own are under "".
EXAMPLES: dict[str, tuple[Words, ...]] = {
    "": (
        _same("demo"),
        Words(
            'compose --poster bloc --photo portrait.jpg --quote "J’ai recommencé." --name "Aïcha Tremblay"',
            'compose --poster bloc --photo portrait.jpg --quote "I started again." --name "Aïcha Tremblay"',
        ),
        _same("compose --help"),
    ),
    "compose": (
        Words(
            'compose --poster bloc --photo portrait.jpg --quote "J’ai recommencé." --name "Aïcha Tremblay"',
            'compose --poster bloc --photo portrait.jpg --quote "I started again." --name "Aïcha Tremblay"',
        ),
        _same("compose zoe.jps --format square --type png"),
        Words(
            'compose --poster bloc --quote "On continue." --format 24x36 --out imprimeur',
            'compose --poster bloc --quote "Keep going." --format 24x36 --out printer',
        ),
    ),
    "batch": (
        Words("batch --model liste.xlsx", "batch --model list.xlsx"),
        Words("batch liste.xlsx --photos photos --dry-run", "batch list.xlsx --photos photos --dry-run"),
        Words("batch liste.xlsx --photos photos --out trousses", "batch list.xlsx --photos photos --out kits"),
    ),
    "contact-sheet": (_same("contact-sheet zoe.jps"), _same("contact-sheet zoe.jps --show posters --finish grey")),
    "posters": (_same("posters"), _same("posters --for zoe.jps")),
    "posters import": (
        Words(
            'posters import affiche.pdf --out officielles --credit "Agence"',
            'posters import poster.pdf --out official --credit "Agency"',
        ),
    ),
    "posters add": (Words("posters add officielles/affiche", "posters add official/poster"),),
    "check": (Words("check officielles/affiche --out epreuves", "check official/poster --out proofs"),),
    "caption": (
        Words(
            'caption --quote "J’ai recommencé." --name "Aïcha Tremblay" --network instagram',
            'caption --quote "I started again." --name "Aïcha Tremblay" --network instagram',
        ),
    ),
    "lint": (
        Words("lint --network instagram legende.txt", "lint --network instagram caption.txt"),
        Words("lint --network instagram --fix legende.txt", "lint --network instagram --fix caption.txt"),
        Words("lint recus", "lint received"),
    ),
    "review": (Words("review recus --out revue", "review received --out overview"),),
    "typography": (Words("typography legende.txt", "typography caption.txt"),),
    "quotes": (Words("quotes reponses.txt --more --why", "quotes answers.txt --more --why"),),
    "script": (Words("script reponses.txt", "script answers.txt"),),
    "campaign": (_same("campaign"), _same("campaign jps-2026-estrie --handle instagram=@estrie")),
    "refresh": (
        Words(
            "refresh visuels --campaign jps-2026-estrie --out mises-a-jour",
            "refresh visuals --campaign jps-2026-estrie --out updated",
        ),
    ),
    "demo": (_same("demo --out demo"),),
    "pack": (_same("pack list"),),
    "pack list": (_same("pack list"),),
    "pack show": (_same("pack show jps-2026-estrie"),),
    "pack add": (_same("pack add estrie.jpscampagne"),),
    "pack check": (_same("pack check estrie.jpscampagne"),),
    "pack use": (_same("pack use jps-2026-estrie"),),
    "pack remove": (_same("pack remove jps-2026-estrie"),),
    "pack export": (_same("pack export jps-2026-estrie estrie.jpscampagne"),),
    "self-test": (_same("self-test"),),
    "completion": (
        _same('eval "$(jps-composer completion bash)"'),
        _same("completion fish > ~/.config/fish/completions/jps-composer.fish"),
    ),
    "man": (_same("man > jps-composer.1"),),
}


def lines_for(command: str, language: Language) -> tuple[str, ...]:
    """The examples of a command as they are typed."""
    examples = [each.to(language) for each in EXAMPLES.get(command, ())]
    return tuple(each if each.startswith("eval ") else f"{_PROGRAM} {each}" for each in examples)


def epilog(command: str, language: Language) -> str:
    """The examples of a command as the end of its help."""
    return "\n".join((_HEADING.to(language), *(f"  {each}" for each in lines_for(command, language))))
