"""Measures the words: linting and correcting a caption at each keystroke, and finding quotes in answers."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from string import ascii_lowercase

from benchmarks.figure import Figure, promised
from benchmarks.floor import PORTRAIT, floor
from benchmarks.timing import medians
from composer.app.answers import answers_in, propose
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.linter.lint import lint
from composer.core.text.length import utf16_length
from composer.core.text.typography.correct import changes

#: What a network takes at most, in UTF-16 units.
_LENGTH = 2200
_STORY = (
    "Quand j’ai quitté l’école, à 16 ans, personne ne m’a demandé pourquoi. Je travaillais 45 heures par semaine au "
    "dépanneur de ma tante; le soir, je n’ouvrais plus un livre. Trois ans plus tard, une enseignante de l’éducation "
    'des adultes m’a dit: "Reviens, on va regarder ça ensemble." J’y suis retournée à 8 h 30, un lundi de janvier, '
    "avec 20 $ dans les poches et la peur d’être la plus vieille... Je ne l’étais pas. J’ai compris que demander de "
    "l’aide, c’est déjà avancer. Aujourd’hui, je suis ébéniste, et c’est moi qui accueille les stagiaires."
)
# As long together, and nothing in them said twice: no sentence is judged once for all.
_STORIES = (
    "J’ai appris à lire une partition avant de lire un livre. À douze ans, je jouais par cœur ce que mes yeux ne "
    "suivaient pas. Une remplaçante a posé un roman sur mon lutrin et m’a dit: « Joue-le. » J’ai compté les syllabes "
    "comme des noires. Le premier chapitre m’a pris un mois. Aujourd’hui, je dirige une harmonie de quarante"
    " élèves, et "
    "il y en a toujours un qui cache ses yeux derrière sa clarinette; c’est à lui que je donne le solo.",
    "Mon atelier était un garage sans fenêtre. Pendant deux hivers, j’ai refait le même tiroir, parce qu’il coinçait à "
    "gauche. Le jour où il a glissé, personne n’était là pour le voir, alors je l’ai ouvert vingt fois. Tu peux "
    "recommencer longtemps avant d’être tanné si tu regardes ce qui a changé. J’ai gardé le premier, celui qui"
    " coince, à "
    "côté de l’établi. Les apprentis l’essaient en arrivant, et je les laisse forcer un peu.",
    "À la criée, on m’a mise à la balance parce que je comptais mal. J’ai rempli trois cahiers de colonnes avant que "
    "mes chiffres arrivent au bas. Ensuite, j’ai suivi le cours du soir, les bottes encore salées sous le pupitre. Je "
    "m’endormais à la page des fractions. Un matin, la capitaine m’a demandé mon total avant le sien. Pose la question "
    "que tout le monde a peur de poser: tu vas voir combien lèvent les yeux.",
    "J’étais le seul de ma rangée à ne pas avoir de calculatrice, et j’ai appris à arrondir. Au cégep, j’ai"
    " changé deux "
    "fois de programme, sans le dire chez nous avant d’avoir la lettre. La géologie, je suis tombé dessus en cherchant "
    "le local de chimie. On m’a tendu un marteau et une roche, et j’ai cherché tout l’après-midi. Une pierre ne te "
    "répond pas vite. Depuis, je n’ai plus peur d’une question qui prend du temps.",
    "La première fois que j’ai conduit l’autobus, j’ai manqué quatre arrêts et une dame m’a guidé jusqu’au terminus. "
    "J’ai refait le trajet à pied le dimanche, avec un plan et un café. Au bout d’un mois, je connaissais les"
    " escaliers "
    "de chacun. Apprends ta route une rue à la fois. Maintenant, je forme les nouveaux, et je commence toujours"
    " par leur "
    "montrer où je me suis trompé, parce que c’est là qu’ils écoutent.",
    "On riait de mon accent à l’oral, alors j’ai appris mes exposés comme des chansons. Ma voisine de classe tapait le "
    "rythme sur son étui. J’ai eu soixante-deux, la note la plus chantée de l’année. L’été suivant, j’ai lu les "
    "nouvelles à la radio communautaire, à six heures du matin, pour trois auditeurs. L’un d’eux m’a écrit. On ne"
    " parle "
    "jamais pour rien: il y a toujours quelqu’un qui apprend à écouter.",
    "J’ai semé trop tôt, deux printemps de suite, parce que j’avais hâte. Le gel a tout pris, sauf une rangée de "
    "radis. Je les ai vendus devant l’école, avec une affiche pleine de fautes, que la directrice a corrigée au"
    " crayon. "
    "Elle m’a demandé si je voulais finir ma cinquième. J’ai dit oui pour être poli, et j’y suis allé pour vrai."
    " Attends "
    "que la terre soit prête, mais prépare tes outils pendant la neige.",
)


def figures(photo: Path, studio: Studio) -> Iterator[Figure]:
    """Measure a caption of 2,200 characters and seven long answers, alike and different, beside the codec floor."""
    campaign = studio.context.campaign
    linted, corrected = _typed(_caption(campaign)), _typed(_caption(campaign))
    phrase = campaign.phrase.value
    poster = studio.context.poster_ids()[0]
    told = answers_in(_numbered([_STORY] * len(_STORIES)), poster)
    different = answers_in(_numbered(_STORIES), poster)
    works = {
        "floor": partial(floor, str(photo), PORTRAIT),
        "lint": lambda: lint(next(linted), "instagram", campaign),
        "typography": lambda: changes(next(corrected), "fr", "caption", phrase=phrase),
        "quotes": partial(propose, told, studio),
        "quotes-different": partial(propose, different, studio),
    }
    taken = medians(works, rounds=15)
    reference = taken.pop("floor")
    both = taken["lint"] + taken["typography"]
    yield from (Figure(name, milliseconds, reference) for name, milliseconds in taken.items())
    yield Figure("lint-and-typography", both, reference, promised(2, reference))


def _typed(text: str) -> Iterator[str]:
    """`text` with another letter at each keystroke, so that what was remembered of the last one serves for nothing.

    The floor between two of them empties the processor’s caches, as painting does while somebody types: in turns with
    it, both take half as long again as in a row.
    """
    middle = len(text) // 2
    return (f"{text[:middle]}{letter}{text[middle + 1 :]}" for letter in cycle(ascii_lowercase))


def _numbered(stories: Iterable[str]) -> str:
    return "\n".join(f"{number}.\n{story}" for number, story in enumerate(stories, 1))


def _caption(campaign: Campaign) -> str:
    """A caption as long as Instagram accepts, its story repeated in paragraphs."""
    network = campaign.mention("instagram")
    start, end = f"{campaign.phrase.value}\n\n", f"\n\n{network} {campaign.hashtags[0].value}"
    room = _LENGTH - utf16_length(start + end)
    return start + "\n\n".join([_STORY] * 9)[:room] + end
