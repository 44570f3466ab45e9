"""The words that a false start may contain, in lower case, with the apostrophe ’: nobody is hurt by them."""

from collections.abc import Mapping

from composer.core.big_word.lists import words
from composer.core.words import Language

#: Verbs after which a word describes somebody: nothing but small words may follow one in its clause.
COPULAS: Mapping[Language, frozenset[str]] = {
    "fr": words(
        "suis es est sommes êtes sont étais était étions étiez étaient serai seras sera serons serez seront serais "
        "serait serions seriez seraient sois soit soyons soyez soient fus fut fûmes furent être étant devenir deviens "
        "devient devenais devenait devenu devenue sens sent sentais sentait senti sentie reste restais restait rester"
    ),
    "en": words(
        "am is are was were be been being become becomes became feel feels felt stay stayed i’m you’re we’re they’re "
        "he’s she’s it’s that’s"
    ),
}
#: Words that a false start may contain besides those that are good in large type: nobody is described or hurt by them.
#: As in `big_word`, only what is listed is ever drawn. So there is no adjective here, no failing, no body, no origin
#: and nothing that ends badly. All are in lower case, with the apostrophe ’.
NEUTRAL: Mapping[Language, frozenset[str]] = {
    "fr": words(
        # Times and places.
        "fois an ans année années mois semaine semaines jour jours journée matin matins soir soirs nuit nuits heure "
        "heures minute minutes temps moment hiver printemps automne lundi mardi mercredi jeudi vendredi samedi "
        "dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre école écoles "
        "secondaire primaire cégep université collège classe cours atelier chantier bibliothèque "
        "cuisine maison jardin bureau autobus ville village quartier pays terrain table monde vie côté début "
        # Things of school and work.
        "examen examens matière matières math maths mathématiques français anglais science sciences histoire musique "
        "sport livre livres page pages mot mots phrase question questions réponse réponses main mains cahier crayon "
        "ordinateur lettre stage emploi travail métier formation programme projet projets rêve rêves chose choses idée "
        "idées façon chemin porte aide "
        # People.
        "mère père maman papa parents sœur sœurs frère frères grand-mère grand-père tante oncle fille fils enfants "
        "famille mari conjoint conjointe ami amie amis amies prof profs professeur professeure enseignant enseignante "
        "enseignants entraîneur entraîneuse coach directeur directrice patron patronne collègue collègues voisin "
        "voisine élèves gens équipe quelqu’un "
        # Deeds.
        "dit dis disait disais disent dire répétait répète répété demande demandé demandais pense pensé pensais "
        "pensait veux veut voulais voulait voulu voulons peux peut pouvais pouvait pu sais savais savait su vois "
        "voyais vu regarde regardé fais fait faire faisais mets mis mettre prends prend pris prendre reprends reprend "
        "repris retourne vais va vas vont aller allais viens vient venir arrive arrivé trouve trouvé trouver cherche "
        "cherché chercher lis lit lu écrit reçu donne donné donner tendu ouvre ouvert passe passé passer rencontré "
        "parle parlé parler raconte racontait montré montre apprend enseigné aidé cru crois croit croyait croyais "
        "entendu attendu attends tenu tiens tient essayais fini finir finit fallu faut faudra dû dois doit "
        "travaillais étudiais "
        # Small words.
        "aujourd’hui hier demain enfin ensuite maintenant longtemps souvent parfois simplement tout toute tous toutes "
        "pendant après avant depuis entre pourtant alors ici là cette ça cela celui celle ceux même aussi lorsque "
        "quand comme parce malgré moi toi soi lui eux vers dès tellement"
    ),
    "en": words(
        # Times and places.
        "time times year years month months week weeks day days morning mornings evening evenings night nights hour "
        "hours minute moment winter spring summer monday tuesday wednesday thursday friday saturday sunday january "
        "february march april may june july august september october november december school "
        "college university class course workshop library house home city town country world life way "
        # Things of school and work.
        "exam exams math science history music book books page pages word words question questions answer hand hands "
        "letter job work trade program project dream dreams thing things idea door help "
        # People.
        "mother father mom dad parents sister sisters brother brothers grandmother grandfather aunt uncle daughter son "
        "kids children husband wife family friend friends teacher teachers coach principal boss neighbour students "
        "people team someone everyone "
        # Deeds.
        "said say says told tell asked ask think thought want wanted need needed know knew saw see look looked make "
        "made take took go went come came start started begin began find found wrote get got put open opened met meet "
        "talk talked show showed helped hear heard wait waited went stood understood started "
        # Small words.
        "today yesterday tomorrow now then once always often sometimes still just before after since during this "
        "these those there here some all me myself him her us them he she they it i’ve i’ll i’d you’ve you’ll we’ve "
        "we’ll let’s"
    ),
}
