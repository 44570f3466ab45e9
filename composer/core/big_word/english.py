"""The English words that may stand alone in large type, by the part they play in a group."""

from collections.abc import Iterable, Mapping

from composer.core.big_word.lists import (
    FRESH,
    THINGS,
    Forms,
    Lists,
    Pattern,
    Role,
    by_word,
    expressions,
    words,
)

_ROLES: Mapping[Role, Iterable[str]] = {
    "i": words("i"),
    "we": words("we"),
    "not": words("don’t didn’t won’t"),
    "will-i": words("can will"),
    "never": words("never"),
    "held": words("quit"),
    "present": words(
        "learn try grow dream believe dare rise persevere persist continue teach study hope build create practise "
        "practice read write sing dance"
    ),
    "done": words(
        "learned learnt tried grew dreamed dreamt believed dared rose persevered persisted continued succeeded "
        "graduated finished passed"
    ),
    "command": words("learn try grow dream believe dare persevere persist continue practise"),
    "how": words("again together forward anyway"),
    "keep": words("keep kept"),
    "going": words(
        "going trying learning moving growing believing dreaming climbing building reading writing walking working "
        "practising practicing studying asking singing reaching"
    ),
    "noun": words(
        "perseverance courage patience hope effort determination resilience confidence grit persistence willpower "
        "discipline curiosity passion freedom progress kindness teamwork friendship trust support practice "
        "motivation success pride joy strength endurance commitment gratitude creativity dedication bravery "
        "ambition faith focus humility imagination inspiration belonging"
    ),
    "image": words(
        "path road bridge door light star spark summit horizon journey adventure seed chance dream goal project step "
        "team victory diploma chapter effort strength passion"
    ),
    "own": words("voice place future dreams goals steps wings roots way story"),
    "one": words("a an one every"),
    "mine": words("my your our"),
    "fresh": words("small little big new good great"),
    "and": words("and"),
}
_WHOLE: tuple[Pattern, ...] = (
    ("never", "held"),
    ("i", "never", "held"),
    ("we", "never", "held"),
    ("not", "held"),
    ("i", "not", "held"),
)
_PATTERNS: tuple[Pattern, ...] = (
    ("i", "keep", "going"),
    ("we", "keep", "going"),
    ("keep", "going"),
    ("i", "will-i", "present"),
    ("we", "will-i", "present"),
    ("i", "done", "how"),
    ("we", "done", "how"),
    ("i", "present", "how"),
    ("we", "present", "how"),
    ("command", "how"),
    ("i", "done"),
    ("we", "done"),
    ("i", "present"),
    ("we", "present"),
    ("noun", "and", "noun"),
    *FRESH,
    ("noun",),
    ("command",),
    *THINGS[:-1],
)
_EXPRESSIONS = expressions("""
    step by step
    day by day
    day after day
    page by page
    word by word
    little by little
    bit by bit
    one more time
    once more
    small steps
    try again
    trying again
    start over
    starting over
    start again
    starting again
    begin again
    beginning again
    show up
    showing up
    stand up
    stand tall
    standing tall
    rise up
    get back up
    getting back up
    hold on
    hang on
    carry on
    ask for help
    asking for help
    asked for help
    ask questions
    asking questions
    move forward
    moving forward
    step forward
    a step forward
    going forward
    dream big
    dreaming big
    aim high
    work hard
    working hard
    believe in yourself
    believe in myself
    believing in yourself
    believing in myself
    anything is possible
    i made it
    we made it
    hard work
    keep the faith
    do your best
    do my best
    did my best
    doing my best
    got back up
    i got up
    i stood up
    stood up
    got up
    i went back
    back to school
    be brave
    be patient
    be kind
    be curious
    fresh start
    a fresh start
    came back
    i came back
    we came back
    bounce back
    stay curious
    speak up
    speaking up
    reach out
    reaching out
    reach higher
    look ahead
    push through
    pushing through
    kept pushing
    keep pushing
    you belong
    i belong
    we belong
    you’ve got this
    we’ve got this
    helping others
    help each other
    helping each other
""")
_LAST = expressions("""
    every day
    every morning
    every night
    every single day
    thank you
""")
_WHOLE_EXPRESSIONS = expressions("""
    never give up
    never gave up
    never giving up
    don’t give up
    didn’t give up
    won’t give up
    not giving up
    never stop learning
    never stop trying
    never stop dreaming
    never stop believing
    never stopped trying
    never stopped learning
    never stopped believing
    never stopped dreaming
    did not quit
    do not quit
    will not quit
    never too late
""")

#: English, as « proposals » reads it.
ENGLISH = Lists(
    by_word(_ROLES),
    Forms(_WHOLE_EXPRESSIONS, _WHOLE, frozenset()),
    Forms(_EXPRESSIONS, _PATTERNS, _LAST),
    negations=words("not never no nobody nothing cannot none"),
    denials=words("without nor neither too against lose loses losing lost gave give giving hate hated less"),
    falls=tuple(
        "stop quit lack fear afraid fail refus asham struggl trouble disorder disab difficult drop unable".split()
    ),
    turns=words("but and that who when whenever if because so until while then where which what or"),
)
