"""Quotes of the kind people send, each with the groups of words that would be right in large type on its poster.

« persévérance » (“perseverance”) is the campaign's own word, right where a quote has nothing better.
"""

from composer.core.words import Language

Expected = tuple[Language, str, str]

#: Quotes that the rules were written on.
KNOWN: tuple[Expected, ...] = (
    ("fr", "Je ne lâche pas.", "ne lâche pas | je ne lâche pas"),
    ("fr", "Le courage, c’est d’essayer encore.", "courage | essayer encore | le courage"),
    ("fr", "J’ai osé: j’ai demandé de l’aide.", "j’ai osé | aide"),
    ("fr", "Un pas après l’autre, on arrive.", "un pas | on arrive"),
    ("fr", "Je n’avais pas de plan, seulement une montagne devant moi.", "une montagne | persévérance"),
    (
        "fr",
        "On m’a dit que j’arriverais en retard. C’est ce jour-là que tout a commencé.",
        "tout a commencé | persévérance",
    ),
    ("fr", "Ma mère croyait en moi quand je n’y croyais plus.", "persévérance | ma mère"),
    (
        "fr",
        "J’ai redoublé ma quatrième année et j’ai fini par aimer les maths.",
        "persévérance | aimer | aimer les maths",
    ),
    (
        "fr",
        "Quand on tombe sept fois, on se relève huit.",
        "on se relève | se relève | persévérance",
    ),
    ("fr", "J’étais nul en français. Aujourd’hui, j’écris des chansons.", "j’écris | persévérance | des chansons"),
    (
        "fr",
        "À 42 ans, j’ai repris l’école du soir, puis j’ai recommencé à rêver.",
        "rêver | recommencé à rêver | j’ai recommencé",
    ),
    ("fr", "Abandonner n’a jamais été une option pour moi.", "persévérance"),
    ("fr", "La patience est la plus belle des forces.", "patience | la patience"),
    ("fr", "J’ai eu peur, j’ai pleuré, et j’ai continué.", "j’ai continué"),
    (
        "fr",
        "Personne dans ma famille n’avait fini le secondaire. J’ai été la première à dire: moi, j’y vais.",
        "moi, j’y vais | j’y vais | persévérance",
    ),
    ("fr", "Lâche pas la patate!", "lâche pas | persévérance"),
    (
        "fr",
        "Chaque petit effort compte, même celui que personne ne voit.",
        "effort | petit effort | chaque petit effort",
    ),
    ("fr", "Mon TDAH m’a appris à travailler autrement.", "travailler autrement | persévérance | travailler"),
    ("fr", "J’avance tranquillement, mais j’avance.", "j’avance"),
    ("fr", "Un jour à la fois, une page à la fois.", "un jour | une page | persévérance"),
    ("fr", "Mes élèves m’apprennent la persévérance tous les matins.", "persévérance | la persévérance"),
    ("fr", "Il n’est jamais trop tard pour apprendre.", "apprendre"),
    ("en", "I failed math twice. I did not quit.", "perseverance | did not quit"),
    ("en", "Never give up on the person you are becoming.", "never give up"),
    ("en", "One step at a time, I found my way back to school.", "one step | my way | found my way | perseverance"),
    ("en", "We couldn’t have done it without my sister.", "perseverance | my sister"),
    ("en", "I dreamed of it, then I tried again.", "I tried again | tried again"),
    ("en", "They called me lazy. I kept going anyway.", "I kept going | kept going"),
    ("en", "Asking for help is the bravest thing I ever did.", "asking for help"),
    ("en", "Being dyslexic taught me patience.", "patience"),
    ("en", "Hope is a habit: you practise it every morning.", "hope | every morning"),
    ("en", "Keep trying, even when nobody is watching.", "keep trying"),
)

#: Quotes written before the rules, and looked at when the rules were done.
UNSEEN: tuple[Expected, ...] = (
    ("fr", "J’ai décroché à seize ans. J’ai raccroché à trente.", "persévérance"),
    ("fr", "Le plus dur, c’est de recommencer. Le plus beau aussi.", "recommencer"),
    ("fr", "N’abandonne jamais tes rêves, même les plus fous.", "n’abandonne jamais | tes rêves"),
    ("fr", "Je suis sourde et j’enseigne la musique.", "persévérance | la musique | j’enseigne | musique"),
    ("fr", "Tomber, c’est permis. Se relever, c’est obligatoire!", "se relever | relever"),
    ("fr", "On ne m’a pas donné ma place, je l’ai prise.", "persévérance | ma place"),
    ("fr", "Mon grand-père ne savait pas lire, mais il m’a appris à tenir bon.", "tenir bon"),
    ("fr", "J’ai gardé espoir.", "espoir | j’ai gardé espoir | gardé espoir"),
    ("fr", "Dans mon atelier, l’erreur est un outil comme les autres.", "persévérance | un outil"),
    (
        "fr",
        "L’hiver où j’ai perdu mon emploi, je me suis inscrite à l’éducation des adultes. J’avais honte en entrant. "
        "Je suis sortie avec un diplôme, des amies et le goût d’apprendre.",
        "goût d’apprendre | le goût d’apprendre | apprendre | un diplôme | persévérance",
    ),
    ("fr", "Croire en soi, ça se pratique.", "croire en soi | croire"),
    ("fr", "J’étais timide, gros et mauvais en sport. Maintenant, je suis entraîneur.", "persévérance"),
    ("fr", "Ensemble, on va plus loin.", "ensemble | plus loin | on va plus loin"),
    ("fr", "Il a fallu quatre essais pour réussir mon examen d’infirmière.", "réussir | persévérance"),
    ("fr", "J’ai arrêté d’attendre la motivation: je commence, elle arrive.", "je commence | motivation"),
    ("fr", "Pas à pas, j’ai fait la paix avec l’école.", "pas à pas | la paix"),
    ("fr", "Quand ça bloque, je prends une grande respiration et je réessaie.", "je réessaie"),
    (
        "fr",
        "Ma persévérance à moi, c’est de me lever à cinq heures pour étudier avant le déneigement.",
        "persévérance | étudier",
    ),
    (
        "fr",
        "Il faut du temps pour qu’une graine devienne un arbre.",
        "du temps | temps | un arbre | persévérance | une graine",
    ),
    ("fr", "Sans mes profs, je serais encore dans ma cave à jouer.", "persévérance | mes profs"),
    ("fr", "Tu n’es pas en retard, tu es en chemin.", "en chemin | chemin"),
    ("fr", "Continue!", "continue"),
    ("en", "Don’t quit on a bad day.", "don’t quit"),
    ("en", "I was the weak one. Now I teach swimming.", "perseverance | I teach | I teach swimming"),
    ("en", "My stutter is still here, and so am I.", "perseverance"),
    (
        "en",
        "Nobody in my family had gone to college, so I learned to ask questions.",
        "perseverance | ask questions | I learned | learned to ask",
    ),
    ("en", "Fall down seven times, stand up eight.", "stand up | perseverance"),
    ("en", "Small steps still move you forward.", "small steps | forward | perseverance | move you forward"),
    ("en", "I came here with two suitcases and no English. Today I run the front desk.", "perseverance"),
    (
        "en",
        "It took me eleven years to finish my degree, and I would do it all again.",
        "finish my degree | perseverance",
    ),
    ("en", "You can start over as many times as you need.", "start over | you can start"),
    ("en", "Courage is showing up.", "courage | showing up"),
)

#: Quotes written before the rules as well, and looked at once, after the others.
FRESH: tuple[Expected, ...] = (
    ("fr", "La réussite, c’est de la sueur et des amis.", "réussite | la réussite | des amis"),
    ("fr", "J’ai mis dix ans à finir mon secondaire. Je ne regrette aucune minute.", "persévérance"),
    ("fr", "Essaie. Rate. Essaie encore.", "essaie encore | essaie"),
    ("fr", "Ma dyslexie ne m’empêche pas d’écrire des romans.", "persévérance | écrire"),
    ("fr", "Ose demander de l’aide.", "ose | ose demander | ose demander de l’aide | aide"),
    ("fr", "Ce sont mes échecs qui m’ont faite entraîneuse.", "persévérance"),
    ("fr", "Je ne suis pas meilleur que toi, je suis juste têtu.", "persévérance"),
    ("fr", "On apprend toute sa vie.", "on apprend"),
    ("fr", "J’ai quitté mon pays à neuf ans. L’école m’a donné une deuxième maison.", "persévérance | l’école | école"),
    ("fr", "Vas-y une bouchée à la fois, mon homme.", "vas-y | persévérance"),
    ("fr", "Rien n’est facile, mais tout s’apprend.", "tout s’apprend"),
    ("fr", "Il y a des jours où se présenter en classe, c’est déjà gagner.", "gagner | déjà gagner | persévérance"),
    ("fr", "J’ai longtemps cru que j’étais stupide. J’avais seulement besoin de lunettes.", "persévérance"),
    ("fr", "Le soir, après l’usine, j’étudie la comptabilité avec ma fille.", "j’étudie | persévérance"),
    ("fr", "Fais confiance au temps et à ton travail.", "fais confiance | confiance | ton travail"),
    ("fr", "Mon secret? Je recommence jusqu’à ce que ça marche.", "je recommence"),
    ("fr", "Malgré la maladie, j’ai terminé ma session. J’en suis fière.", "persévérance | j’ai terminé"),
    (
        "fr",
        "Mon fils est autiste. Sa force, c’est de toujours revenir à son casse-tête.",
        "persévérance | sa force | force | toujours revenir",
    ),
    ("fr", "La curiosité m’a sauvé.", "curiosité | la curiosité"),
    (
        "fr",
        "Nous avançons lentement, mais nous avançons ensemble.",
        "nous avançons ensemble | avançons ensemble | ensemble | nous avançons",
    ),
    ("fr", "T’es capable, mon gars!", "t’es capable | persévérance"),
    ("fr", "J’aurais pu tout arrêter. J’ai choisi de rester.", "j’ai choisi | persévérance | choisi de rester"),
    ("en", "I am proof that late bloomers bloom.", "perseverance"),
    ("en", "Practice, patience, and a very loud alarm clock.", "patience | practice"),
    ("en", "My teacher never stopped believing in me.", "perseverance"),
    ("en", "Being poor did not make me stupid.", "perseverance"),
    ("en", "I learn slowly, but I never forget.", "I learn | perseverance | I learn slowly | I never forget"),
    ("en", "If you can’t run, walk. If you can’t walk, ask a friend.", "perseverance"),
    ("en", "Every mistake is a step forward.", "a step forward | step forward"),
    ("en", "I dropped out at 15; at 40, I graduated with my daughter.", "I graduated | perseverance"),
    ("en", "Be brave enough to be a beginner.", "be brave | perseverance"),
    ("en", "Dream big, work hard, and sleep eight hours.", "dream big | work hard"),
)
