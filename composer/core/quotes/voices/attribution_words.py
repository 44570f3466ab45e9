"""The turns of phrase that attribute words to somebody else; all patterns read folded text."""

import re

from composer.core.quotes.lexicon import any_of, by_first_letters

# Verbs that report somebody’s words, and those that report a habit of saying them.
_SAID = any_of(r"""
    disai(?:t|ent) dirait répétai(?:t|ent) répète(?:nt)?(?!_(?:une?|la|le|les|ma|mon|mes)(?!\w)) dit disent
    aimait_(?:à_)?(?:dire|répéter) écrivait(?!_(?:l[ea]s?|une?|mon|mes|sa|son|ses|des|au|en|sur|dans)(?!\w))
    écrit(?!_(?:en|par|à|au|sur|dans)\b) affirmai?t? conseillait chantait chante expliquait prétendait jurait
    soutenait said says say used_to_say wrote writes sang sings would_say likes?_to_say liked_to_say told preached
    used_to_tell reminded reminds
""")
_KIN = any_of("""
    (?:arrière-)?(?:grands?-)?(?:père|mère|parents) frères? sœurs? pa?pa m[ao]man mamie papi mémé pépé oncle tante
    mononcle matante cousine? mari femme conjointe? blonde chum amie? profs? professeure? enseignante? coach
    entraîneu(?:r|se) patronn?e? boss collègues? voisine? directeur directrice maître mentore? chef médecin psy
    orienteu(?:r|se) curé poète (?:great-)?(?:grand)?(?:father|mother|parents|ma|pa) dad mom mum mama brother sister
    uncle aunt husband wife friend teacher coach professor boss neighbou?r mentor principal trainer pastor counsell?or
    poet
""")
_OF = r"(?:mon|ma|mes|notre|nos|une?|le|la|les|l'|my|our|an?|the|one of my)"
_SOMEBODY = rf"(?:{_OF} ?(?:\w+ ){{0,2}}?(?:{_KIN})(?: [\w-]+){{0,3}}?|il|elle|he|she|le proverbe|la chanson|the song)"
_OFTEN = r"(?:(?:\w+ment|toujours|souvent|always|often|once|tout le temps) )?"
#: The sentence is introduced as somebody’s: « Comme disait… », « selon… », « as they say ».
INTRODUCED = by_first_letters(
    rf"(?<!\w)comme (?:[\w'-]+ ){{0,5}}?(?:{_SAID}|l'a (?:si bien )?dit)(?!\w)"
    r"|(?:^|, |et |mais )(?:selon|d'après|pour citer|dixit) (?!moi\b|l'horaire)"
    r"|(?<!\w)(?:as the saying goes|according to|to quote|in the words of|quoting)(?!\w)"
    rf"|(?<!\w)(?:as|like) (?:[\w'.-]+ ){{1,5}}?(?:{_SAID})(?!\w)"
    r"|(?<![\w'])(?:a|ont) (?:déjà |un jour |bien |toujours )?dit (?:que|qu'|:)|(?:l'habitude|coutume) de (?:dire"
    r"|répéter)"
    r"|(?<!\w)(?:il|ils|y|they) (?:disent|say) (?:que|qu'|that)|(?:dans|in) (?:la|une|the|a) (?:chanson|song"
    r"|movie)(?!\w)"
    r"|(?<!\w)on (?:nous )?(?:dit|disait|répète|répétait)(?: souvent| toujours| bien| aussi)?(?: que| qu'| ?:)"
    rf"|(?<!\w)(?:préférée?|favorite?|favou?rite),? (?:{_SAID})(?!\w)"
    r"|(?<!\w)(?:chatgpt|wikip\w+|google|siri|le dictionnaire|the dictionary|le larousse|le robert|webster)"
    r" (?:l[ae] |me |the )?(?:dit|définit|appelle|explique|raconte|says?|defines?|calls?|told)(?!\w)"
    r"|(?<!\w)we (?:always |often )?say (?:that|,|:)|there(?:'s| is) a saying|un sage|a wise (?:man|woman)"
    r"|(?<!\w)(?:d'un|d'une|dans une?|du|from an?|in an?|from the|a|the) (?:film|livre|chanson|série|balado|roman|poème"
    r"|affiche|movie|book|song|show|podcast|poem|poster|fortune cookie)(?:[^:.]{0,40} ?:| (?:que|qui dit|that says"
    r"|once)(?!\w))"
    r"|j'ai (?:lu|entendu|vu) (?:quelque part|que |qu')|i (?:read|heard) (?:somewhere|that )"
    r"|(?<!\w)(?:proverbe|dicton|proverb)(?!\w)"
    rf"|[»”\"][,.!?]? ?(?:(?:{_SAID})[ -](?!qu)|\w+(?:-t)?-(?:il|elle|ils|elles)(?!\w))"
    rf"|, (?:{_SAID}) (?:{_OF} ?|tout |everyone)(?!\w* ?(?:même|chance))\w+"
    r"|comme on (?:lit|voit|dit|le voit|l'entend)(?!\w)|(?<!\w)(?:app|affiche|poster|tasse|mug|horoscope|t-shirt"
    r"|chandail|autocollant"
    r"|sticker|calendrier|calendar|wall|mur|biscuit|internet|influenceu\w+|influencer|algorithm\w*) (?:[\w-]+ )?"
    r"(?:(?:me|nous|m'a|disait) ?(?:dit|disait|que)|tells? (?:me|us)|told (?:me|us)|says|said)(?!\w)|(?:saw|read"
    r"|lu|vu) (?:it|that|this|ça|cela)? ?(?:on|in|sur|dans) (?:an?|the|un|une|le|la) "
    r"(?:gym|wall|mug|poster|shirt|book|magazine|mur|tasse|affiche|chandail|livre|revue|vestiaire|locker)"
    r"|(?<!\w)(?:citation|pancarte|affiche|phrase|quote|sign|poster) (?:[\w'-]+ ){1,5}(?:dit|disait|says|said|reads)"
    r"(?= ?:|,? [«“\"]| qu[e'])"
    r"|(?<!\w)(?:citation|maxime|proverbe|dicton|quote|saying|proverb)s? (?:préférée? )?(?:de|d'|of|from|by)(?!\w)"
)
#: « Ma grand-mère disait que… », « My coach always told me… »: words reported of somebody in particular.
REPORTED = re.compile(
    rf"(?<!\w){_SOMEBODY} (?:ne |n'|m'|me |nous |t'|te |lui )?{_OFTEN}(?:m'?a |nous a "
    rf"|m'ont )?{_OFTEN}(?:{_SAID})(?!\w)"
)
#: « savoir ce qu'elle disait »: what is said is not repeated.
WHAT_IS_SAID = re.compile(r"(?<!\w)(?:ce qu(?:e |')|what ).{0,60}$")
NOTHING_AFTER = re.compile(r"\W*$")
#: What no one drops in prose, in quotation marks.
SUNG = re.compile(r"\w{3,}in'(?!\w).*(?<!\w)(?:\w{3,}in'(?!\w)|baby|yeah|oh)")
#: What the person answers to reported words: the sentence is then a scene of their own.
ANSWERED = re.compile(
    r"(?<!\w)(?:mais|pourtant|et|pis|alors|donc|fait que|quand même|so|but|and|yet|until)(?!\w)"
    r"[^.]*?(?<!\w)(?:je|j'|moi|m'|i|i'm|i've|my)(?!')|, (?:moi|je|j'|i )|, c'est (?:moi|ce que je)"
)
#: What the person did before somebody spoke: « j'ai remis mon travail, et le professeur a écrit… ».
CONTINUES = re.compile(
    r"(?:[\w ]{0,24}? )?(?:j'ai|je suis|i) \w.*?,? (?:et|pis|puis|and|so|alors)\W*$"
    r"|.*(?<!\w)(?:il|elle|y|he|she) (?:est|came|went|walked) \w.* (?:et|pis|puis|and)\W*$"
)
#: How a sentence begins that may only say whose the words before it were.
CREDITING = re.compile(
    r"(?:(?:et|ça|and|but|mais),? )?(?:c'est|c'était|ce n'est pas de moi|ça vient|cela vient|tirée?|extrait|it's|it is"
    r"|that's|that was|that one's|that one is|this is|this was|those are|from|taken from|not mine|ce sont)(?!\w)"
)
SOURCE = re.compile(
    r"(?<!\w)(?:proverbe?|proverb|citation|quote|quotation|dicton|saying|(?:les |des |the |song )(?:paroles|lyrics)"
    r"|maxime"
    r"|pas de moi|not mine)s?(?!\w)"
)
#: « c'est de ma grand-mère », « it's from my coach », « c'est mon oncle qui répétait ».
OF_SOMEBODY = re.compile(
    rf"(?:\w+ )?(?:de|d'|from|by) ?{_OF} ?(?:\w+ )?(?:{_KIN})(?!\w)|[^.]*?(?<!\w)(?:qui"
    rf"|who) (?:\w+ ){{0,2}}?(?:{_SAID})(?!\w)"
)
OF_A_NAME = re.compile(r"(?:\w+ )?(?:de |d'|from |by )")
#: « l'a dit », « told us that », « disait mon oncle », « c'est ce que mon oncle disait ».
SAID_IT = by_first_letters(
    r"(?<!\w)(?:l'a|l'avait|l'ont) (?:\w+ ){0,3}?(?:dit|écrit|chanté)(?!\w)"
    rf"|(?<!\w)(?:{_SAID})(?: us| me)? (?:ça|cela|that|this|it)(?!\w)"
    r"|(?<!\w)(?:me|nous) (?:le|la|l') ?(?:disai|répét|dit)\w*"
    rf"|^(?:disait|répétait|dit|said|says) (?:{_OF})(?!\w)"
    rf"|^(?:c'est|c'était) (?:ce )?qu(?:e |'){_OF}? ?[^.]*(?:disai|répét)\w*|^that's what (?!i\b)[^.]*(?:said|says"
    rf"|told)"
    r"|, qu'?(?:ils?|y|elles?|on)? ?disai(?:t|ent)\W*$|, they (?:said|say)\W*$"
)
#: Words before this one announce somebody else’s: « Mon père disait : ».
ANNOUNCES = re.compile(rf"(?:{_SAID}|citation|proverbe|quote|dicton|saying)[^.:]{{0,40}} ?:\W*$")
#: A heading of whoever writes for the person.
OWN_WORDS = re.compile(
    r"(?<!\w)(?:(?:ses|mes|leurs) (?:propres )?(?:mots|paroles|réponses)|témoignage|verbatim|citations? (?:à|de"
    r" l'ambass"
    r"|retenue|choisie)|(?:his|her|their|my) own words|(?:his|her|their|my) words|(?:il|elle|he|she) (?:raconte"
    r"|dit|says"
    r"|writes|confie)|quotes? (?:to use|from the ambass))\W*(?:.{0,12} )?:?\W*$"
)
#: The person’s own use of marks: « ma devise », « je me répète ».
OWN = re.compile(
    r"(?<!\w)(?:citation (?:à utiliser|retenue|choisie|proposée|pour l'affiche|officielle)"
    r"|quote (?:to use|for the poster|chosen)|ma devise|mon mantra|je (?:me )?(?:dis|répète|disais)|j'ai"
    r" (?:répondu|dit|écrit)"
    r"|my (?:motto|mantra|own)|i (?:say|said|tell|told|wrote|answered))(?!\w)"
)
