"""The words by which a whole set of answers is no person's own; all patterns read folded text."""

from composer.core.quotes.lexicon import LateWords
from composer.core.text.late_pattern import LatePattern

#: What stands for perseverance in a definition.
DEFINES = "persév"
#: A sentence about somebody who is not the one who answers; « il faut » and “it takes” are about nobody.
ABOUT = LatePattern(
    r"(?:(?:et|pis|mais|and|but|so|quand|when|si|if|now|then|today|puis|alors) |[^,;]{3,50}, )?(?:il|elle|he|she)(?:'s"
    r"|'d)? "
    r"(?!(?:n'|ne |n)?(?:y|faut|fallait|faudra\w*|manqu\w+|reste|restait|suffi\w+|fait (?:noir|froid|beau|chaud)"
    r"|est temps|est \w+ (?:de|que)|vaut|pleut|pleuvait|neige|neigeait|existe|arrive (?:que|de)"
    r"|a (?:fallu|plu|neigé)|s'agi\w+)(?!\w))\w"
    r"|(?:mon|ma|mes|my|notre|our) (?:\w+ )?(?:grande?|plus (?:vieux|vieille|jeune)|oldest|youngest|boy|girl"
    r"|fils|fille|gars|garçon|ado|enfants?|son|daughter|kids?|collègue"
    r"|colleague|mari|femme|husband|wife|élève|student|patronn?e?|boss)(?!\w)"
    r"|the (?:little|young|older|younger) (?:one|boy|girl)(?!\w)|(?:la|le) (?:petite?|grande?|jeune) (?!(?:qui|que"
    r"|chose|reste|moi)(?!\w))"
)
#: What people did together begins so: « On était trois dans la classe du soir ».
TOGETHER = ("on a ", "on est ", "on était ", "on avait ", "on s'est ", "on se ")
#: Those who speak of what they do for a public, or of what is theirs.
SERVED = LatePattern(
    r"(?<![\w'-])(?:nous|we|notre|nos|our|chez|on (?:vous|ne|n'|prend|offre|fait|est|a|sert|croit|veut|peut|sait"
    r"|donne))"
    r"(?![\w-])"
)
#: The one who answers, as the subject of a verb.
SUBJECT = LatePattern(r"(?<![\w'-])(?:j'|(?:je|jai|chu|i|i'm|i've|i'd|i'll)(?![\w'-]))")
#: What an assistant says around the words that it proposes: once is enough.
ASSISTANT = LateWords(r"""
    (?:si_(?:tu_veux|vous_(?:voulez|le_souhaitez)),?_)je_peux_(?:aussi_)?(?:te|vous|en)_(?:proposer|faire|écrire
    |l'adapter|adapter|raccourcir) i_hope_this_(?:captures|helps_convey|reflects|hits) ok_google(?!,?_(?:arrête|stop))
    (?:hey|dis)_siri(?!,?_(?:arrête|stop))
    (?:écris|écrivez|rédige[zr]?|génère|compose|write|generate|draft)(?:-moi)?_(?:me_)?(?:une?|des|a|an|trois|cinq
    |three|five|some)_(?:\w+_){0,3}(?:réponses?|citations?|textes?|phrases?|answers?|quotes?|responses?
    |paragraphs?)_(?:[\w']+_){0,2}(?:à|aux?|de|pour|sur|that|for|to|about|inspirant\w*) (?:fais|faites|agis|act
    |pretend|réponds)_(?:comme_si_(?:j'étais|tu_étais|c'était)|as_if_(?:i_was|you_were)|as_an?|comme_une?)
    (?:niveau|ton|tone)_(?:secondaire_\d|collégial|inspirant|formal|professionnel)
    (?:en_tant_que|as_an?)_(?:modèle_de_langage|assistante?_virtuel\w*|intelligence_artificielle|ia|ai
    |(?:ai_)?language_model|ai_assistant)(?=\W) (?:voici|voilà|here_is|here's|here_are|below_(?:is
    |are))_(?:\w+_){0,3}(?:versions?|options?|propositions?|suggestions?|reformulations?|variantes?
    |exemples?_de_(?:réponse|citation)|drafts?|rewrit\w+|alternatives?)
    (?:voici|voilà|here_are|here_is|here's)_(?!(?:ma|mes|mon|my|our|nos|notre)_)(?:[\w-]+_){0,3}(?:citations|quotes|légendes|captions)(?!_(?:que_j|i_))
    (?:option|version|variante|proposition|suggestion)_(?:\d|[abc])_?[:.)–—-]
    (?:certainly|absolutely|of_course|sure)!_here (?:bien_sûr|certainement|avec_plaisir)_?!_(?:voici|je)
    let_me_know_(?:which|if_you'?d?_(?:like|want|prefer|need))
    (?:dites-moi|faites-moi_savoir|n'hésitez_pas_à_me_dire)_(?:si|laquelle|quelle)_vous
    (?:would_you_like|want)_me_to_(?:adjust|make|shorten|rewrite|tweak)
    (?:souhaitez|voulez|aimeriez)-vous_que_je_(?:\w+_)?(?:raccourcisse|reformule|modifie|ajuste|adapte|rende|propose)
""")
#: What no answer says, where nobody says « je »: the head of a release, minutes, a recipe; once is enough.
CERTAIN = LateWords(r"""
    vrai_ou_faux true_or_false (?:bonne|mauvaise)_réponse_est right_answer_is encercle[zr]?
    circle_the_(?:word|right|correct) (?:mot|word)_qui_ne_va_pas (?:cède|cèdent)_(?:tous_)?(?:ses|leurs|les)_droits
    se_réserve_le_droit reserves_the_right (?:présent|official)_(?:règlement|rules) tiré_au_sort
    (?:photo|figure|légende|caption)_\d_?: synonymes?_?: synonyms?_?: \((?:noun|nom|n\.f\.|verb|verbe)\) from_latin
    (?:la_)?(?:qualité|action|fait)_d(?:'une_personne|e_persévérer) for_immediate_release
    pour_(?:diffusion|publication)_immédiate communiqué_de_presse press_release -30- conférence_de_presse
    press_conference relations?_(?:avec_les_)?médias media_(?:contact|relations|inquiries) lorem_ipsum
    (?:ceci_est_un|this_is_a|just_a)_test test_(?:test|123) ordre_du_jour quorum procès-verbal séance_(?:ouverte|levée)
    levée_de_(?:la_)?(?:séance|réunion) (?:il_est_|dûment_)proposé_(?:par|et) adopté_à_l'unanimité
    meeting_(?:adjourned|called_to_order) seconded_by minutes_of_the_meeting translator's_note
    note_d[eu]_(?:la_)?traduct\w+ (?:french|english)_version_prevails préchauffe[rz]?_le_four preheat_(?:the|your)_oven
""")
#: What an answer might say once: two such sentences, and nobody who says « je » in them, are another kind of text.
LIKELY = LateWords(r"""
    (?:les_)?élus_de sera_(?:partagé|réparti|versé)e?_(?:entre|à) (?:médias|journalistes)_sont_(?:conviés|invités)
    (?:le_|the_)?(?:narrateur|narrator|protagonist\w*)_* l'auteure?_(?:utilise|emploie|montre)
    (?:une_|a_)?(?:métaphore|comparaison)_filée (?:à_la|on)_page_\d+ (?:je_|i_)?recommande_à_100 excellent_service
    prix_honnêtes? octobre_rose pink_october movember \d{3}_?°_?[cf]
    (?:don|dons|donnez|give|donate)_(?:de_|du_)?(?:sang|blood)(?=\W*$|[.!,])
    (?:fondée?|founded|established)_(?:en|in|par|by) compte_aujourd'hui_\d+ exporte_(?:dans|vers)
    (?:dans|in)_(?:ce|this)_(?:numéro|issue) faits_saillants
    (?:chers_(?:membres|lecteurs|parents)|dear_(?:members|readers|parents)) personal_best_(?:stands|of)
    placed_(?:first|second|third|fourth|fifth)_in (?:his|her|their)_(?:career|studies)
    outside_of_(?:work|athletics|school) (?:le_)?présent_(?:mémoire|rapport|document) (?:l')?analyse_révèle
    (?:entretiens|interviews)_(?:semi|ont) (?:est|sont)_(?:obligatoire|interdite?)s?_en_tout_temps aucun_remboursement
    no_refunds? partie_de_l'histoire_de_(?:la_maison|l'entreprise|notre) (?:ici|chez_nous),_chaque_(?:détail|client)
    (?:tout_d'abord|first_and_foremost|dans_un_premier_temps|en_second_lieu),? il_convient_d
    nous_(?:verrons|avons_vu|allons_voir) en_conclusion in_conclusion de_nos_jours
    (?:this|cet|cette)_(?:essay|dissertation|travail|exposé)_(?:will|porte|traite|présente)
    (?:est|is)_un_(?:phénomène|facteur|enjeu)_(?:\w+_)?(?:préoccupant|clé|majeur|important) membre_de_l'ordre
    member_of_the_(?:order|bar|college) (?:affirme|déclare|indique|ajoute|précise|explique|soutient|conclut|souligne
    |rappelle|mentionne)(?:_l[ea]|_le|-t-(?:il|elle)|_l'|_m\.|_mme)(?=\W|_\w+)
    (?:says?|said|adds|added|states?)_(?:the_)?(?:president|ceo|director|mayor|spokes\w+) porte-parole
    spokes(?:person|people|man|woman) (?:se_tiendra|aura_lieu|auront_lieu|sera_(?:lancée?|dévoilée?)|seront_remis\w*)
    will_(?:be_held|take_place|be_provided|open_(?:its|their)_doors|be_on_site)
    (?:cinq|dix|trois|deux|five|ten)_dernières_années (?:ont|a|were|was|has_been|have_been)_(?:été_)?(?:remis|versés?
    |investis?|awarded|donated|invested)_(?:à|aux?|en|in|to) \d+_?(?:\$|millions?|milliards?)
    (?:titulaire|détenteur|détentrice)_d originaire_d (?:cumule|compte|possède|has|brings)_(?:plus_de|over|more_than)
    (?:siège|sits|serves)_(?:à|au|sur|on) conseils?_d'administration boards?_of_directors award-winning
    (?:lauréate?|récipiendaire|conférenci(?:er|ère)_(?:recherchée?|invitée?)) reconnue?_pour_(?:son|sa|ses)
    dans_ses_temps_libres in_(?:his|her|their)_(?:spare|free)_time
    (?:his|her)_(?:debut|first|latest|second)_(?:novel|book|album|film|talk) (?:his|her)_tedx?
    (?:lives|vit|habite|réside)_(?:in|à|au|dans)_[\w-]+_(?:with|avec)_(?:his|her|son|sa|ses)
    (?:avantages_sociaux|salaire_(?:concurrentiel|de_base|à_discuter)|horaire_de_(?:jour|soir|nuit|travail)
    |temps_plein|temps_partiel|heures_par_semaine) (?:expérience|experience)_(?:de_|of_)?(?:\w+_)?(?:ans_
    |years_)?(?:exigée?|requise?|required|is_an_asset|un_atout) (?:competitive|base)_(?:salary|wage|pay)
    (?:full|part)-time_(?:position|job|role) (?:faites|fais)_partie_d'une_équipe join_a_team
    (?:poste|position|job_title|lieu|location|date_limite|deadline|affichage|salaire|salary)_?:
    (?:cette|la_présente|this|the_present)_(?:étude|recherche|study|research|paper)_*
    (?:les_)?résultats_(?:montrent|indiquent|suggèrent|démontrent)
    (?:the_)?(?:results|findings)_(?:show|suggest|indicate) future_(?:research|studies) recherches_futures
    \((?:19|20)\d\d\) (?:facteurs?|factors?)_(?:qui_influen\w+|that_influence) rôle_déterminant
    (?:l'an|l'année)_prochaine?_il_faudrait il_faudrait_prévoir
    (?:buffet|lunch|micro|projecteur)_(?:était|ne_fonctionn\w+|was|n'était)
    (?:très_)?(?:belle|bonne|great|good)_(?:activité|conférence|journée|event|activity|session) note_globale
    overall_rating (?:deuxième|premi[eè]re?|second|first|dernière?|last)_(?:conférenci\w+|speaker|atelier|workshop)
    (?:dégustation|menu|prix|tarif|rabais|forfait)_?:
    (?:cups?|tasses?|tbsp|tsp|c\.?_à_(?:soupe|thé)|cuillères?|grammes?|ml)_(?:de|d'|of) (?:mélange[zr]?|incorpore[zr]?
    |enfourne[zr]?|brasse[zr]|saupoudre[zr]?|stir|whisk|bake|simmer|fold_in)(?=_(?:la|le|les|the|in|until|for|pendant
    |dans)) \d+[-–]\d+_(?:devant|contre|against|before|over) l'a_emporté quart-arrière (?:complété|completed)_\d+
    (?:bélier|taureau|gémeaux|cancer|lion|vierge|balance|scorpion|sagittaire|capricorne|verseau|poissons|aries|taurus
    |gemini|leo|virgo|libra|sagittarius|capricorn|aquarius|pisces)_?: pleine_lune rencontre_inattendue
    your_(?:lucky|ruling) (?:faisons_avancer|faire_avancer)_la_recherche
    (?:ruban|ribbon)_(?:rose|jaune|rouge|orange|blanc|mauve|pink|yellow|red|white|purple) (?:une?|one)_(?:femme|homme
    |enfant|personne|in)_(?:sur|in)?_?(?:deux|trois|quatre|cinq|huit|dix|five|eight|ten)
    (?:le|the)_(?:vapotage|vaping|tabac) (?:school|construction)_zones? (?:triez|recyclez|compostez|recycle)
""")
#: The words of effort and dreams, which assistants and speakers put in every sentence.
LOFTY = LateWords(r"""
    persév\w+ rêve[sr]? chemins? parcours défis? forces? forte?s? croi\w+ croire obstacles? difficultés? succès échecs?
    avenir journey growth grow challenges? triumph* kindness inspir\w+ transformative power positi\w+ beauté beauty
    lives efforts? travail réussi\w* courage confiance potentiel espoir hope dream* believe* success* fail\w* strength
    resilien\w* résilien\w* passion détermination determination persever* abandonn\w* goals? objectifs? possible
    impossible véritable true ensemble together greatest jamais never toujours always chaque every vie life monde world
    impact difference chang\w+
""")
