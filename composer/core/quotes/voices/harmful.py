"""Recognizes what could harm on a poster: advice on medicine, pain or giving up, mockery, jargon, somebody’s file."""

from composer.core.quotes.lexicon import LateWords
from composer.core.quotes.sentences import fold

#: What is taken, and how much of it; « prends le temps » names nothing that is.
_TAKEN = (
    "(?:mélatonine|melatonin|ritalin|adderall|concerta|advil|tylenol|aspirin\\w*|ibuprof\\w+|antidépresseurs?"
    "|antidepressants?|somnifères?|sleeping_pills?|anxiolytiques?|calmants?|stimulants?|comprimés?|pilules?|pills?"
    "|vitamines?|vitamins?|suppléments?|supplements?|caféine|caffeine|cbd|cannabis|boissons?_énergisantes?"
    "|energy_drinks?)"
)
_YOUTH = "(?:étudiants|élèves|jeunes|ados|enfants|students|kids|teens|teenagers|young_people|youth)"
_INSULT = (
    "(?:imbéciles?|crosseurs?|épais|épaisses?|caves?|incompétente?s?|idiots?|idiotes?|vendue?s?|voleurs?|menteurs?"
    "|menteuses?|clowns?|pourris?|exploiteu\\w+|hypocrites?|tyrans?|parasites?|paresseux|lazy|losers?|morons?|liars?|frauds?|snakes?|crooks?|jerks?|sellouts?)(?=\\W?$|,)"
)
HARMFUL = LateWords(rf"""
    (?:prend(?:s|re|ez)?|prenez|essaie|essayez|essaye|avale[zr]?|take|try|swallow|pop)_(?:[\w']+_){{0,4}}{_TAKEN}
    \d+_?(?:mg|milligrammes|milligrams)
    (?:arrête[zr]?|cesse[zr]?|stop|quit)_(?:de_prendre_|taking_)?(?:tes|vos|ta|votre|your)_(?:médicaments|pilules
    |médication|meds|medication|pills) (?:fais-toi|faites-vous|hurt|injure)_(?:mal|yourself) (?:blesse-toi|blessez-vous)
    (?:joue[zr]?|cour[sez]+|entraîne[zr]?|play|run|train)_(?:[\w']+_){{0,2}}(?:blessée?s?|hurt|injured|through_the_pain)
    (?:ignore[zr]?|endure[zr]?|ignore)_(?:la|ta|votre|the|your)_(?:douleur|pain)
    (?:dors|dormez|dormir|sleep)_(?:\w+_){{0,2}}(?:deux|trois|quatre|cinq|[2-5]|two|three|four|five)_(?:heures|hours|h)
    oublie[zr]?_de_(?:manger|dormir) forget_to_(?:eat|sleep) (?:never|don't)_tell_(?:an_adult|anyone|your_parents)
    (?:dis|dites|parle[zr]?|raconte[zr]?)_(?:jamais|pas|rien)_à_(?:un_adulte|tes_parents|vos_parents|personne)
    (?:lâche[zr]?|laisse[zr]?_tomber|quitte[zr]?|coupe[zr]?_les_ponts_avec|drop|cut_off|ditch|dump)_(?:tes|vos|ta|ton
    |votre|your)_(?:\w+_)?(?:amie?s|famille|friends|family|parents|blonde|chum)
    (?:est|sont|is|are|c'est)_(?:juste_|just_)?(?:pour|for)_(?:les_|the_)?(?:faibles|lâches|perdants|losers|weak|cowards
    |moumounes|quitters|bébés|babies) (?:if|si)_(?:you|tu)_(?:cry|pleures),?_(?:you|tu|t')
    (?:les|the|ces|these)_(?:étrangers|immigrants?|immigrés|filles|femmes|gars|garçons|hommes|musulmans|juifs|noirs|arabes
    |autochtones|gais|foreigners|girls|women|boys|men|muslims|jews)_(?:ne_)?(?:prennent|volent|sont_(?:pas|moins|trop)
    |savent_pas|peuvent_pas|take|steal|are_(?:not|less|too)|aren't|can't)
    (?:profs|enseignants|élèves|teachers|students)_(?:d'aujourd'hui|de_nos_jours|today|these_days|nowadays)
    ^(?:mens|mentez|lie)_(?:à|to) ^(?:triche[zr]?|cheat) (?:tais-toi|taisez-vous|shut_up) (?:boys|men|girls)_don't_cry
    (?:un_homme|un_gars|les_gars|les_hommes),?_(?:ça_)?(?:ne_)?pleure(?:nt)?_pas
    (?:(?:ne_)?(?:demande[zr]?)_(?:jamais|pas)_(?:d'|de_l')|never_ask_for_|don't_ask_for_)(?:aide|help)
    (?:winners|les_gagnants|champions)_(?:don't|never|ne_dorment|n'ont) losers_\w+
    (?:les_|the_)(?:faibles|weak|quitters) until_you_(?:pass_out|drop|bleed|collapse|puke|break)
    jusqu'à_(?:t'évanouir|l'épuisement|en_vomir)
    (?:didn't|ne_le)_(?:want_it|voulais_pas|voulait_pas)_(?:enough|assez|badly|vraiment)
    arrête[zr]?_de_(?:te_|vous_)?(?:plaindre|rêver|croire|pleurer|poser|chialer)
    (?:stop|quit)_(?:complaining|whining|crying|dreaming)
    oublie[zr]?_(?:tes_(?:émotions|amis|rêves|sentiments)|ta_famille|l'école|tout_le_reste)
    forget_(?:your_(?:friends|feelings|dreams|family)|school|sleep) quitte[zr]?_(?:ton_pays|l'école|tout)
    (?:ne_)?(?:fais|faites)_(?:jamais_)?(?:pas_)?confiance_à_personne trust_(?:nobody|no_one|no-one) never_trust
    don't_trust_(?:anyone|anybody|teachers|adults)
    (?:ne_)?(?:dérange|parle|montre|compte)[zr]?_(?:jamais_|pas_)?(?:à_|sur_)?personne_(?:avec|de|tes|avant|d')*
    apprend(?:s|re|ez)_à_(?:te_taire|se_taire|encaisser|obéir|endurer|souffrir) fais_ce_qu'on_te_dit
    do_(?:what|as)_you're_told work_through_(?:lunch|weekends|the_(?:night|flu|pain)) (?:man|toughen|suck_it)_up
    endurcis-toi écrase[zr]?_(?:les|-les|tes|tout) écrase-les crush_(?:them|everyone|the_others) c'est_(?:de_)?ta_faute
    (?:it's|that's)_(?:all_)?(?:on_you|your_(?:own_)?fault) (?:un_)?vrai_gagnant
    (?:les_|the_)(?:riches|pauvres|rich|poor|boomers|fonctionnaires|gens_de_\w+)_(?:ne_|n'|sont|are|don't|never)*
    ne_comprennent_rien excuses_(?:sont|are)_(?:pour|for)
    (?:j'|je_|nous_|i_|we_)(?:offre|offrons|offer)_(?:des|du|un|une|a)?_?(?:ateliers?|conférences?|formations?
    |coaching|workshops?|talks|keynotes?|courses?)_*
    (?:ateliers?|solutions?|services?|projets?|numériques)_clés?_en_main places_(?:sont_)?limitées
    limited_(?:spots|seats)
    (?:on_est|nous_sommes|we're|we_are)_(?:ouverts?|open)_(?:le|du|jusqu|de|tou|until|on|from|every|seven)\w*
    faut_souffrir_(?:pour|avant) (?:have_to|must)_suffer
    (?:sans|without)_(?:un_|une_|a_)?(?:diplôme|études|école|diploma|degree
    |school|argent|money),?_(?:tu_n'es|t'es|vous_n'êtes|on_n'est|you're|you_are)_(?:rien|personne|nothing|nobody)
    (?:ne_)?(?:montre|avoue)[zr]?_jamais_(?:ta|tes|ton|que)_*
    (?:never|don't)_show_(?:fear|weakness|your_(?:fear|feelings|weakness))
    (?:le_sommeil|dormir|sleep),?_(?:c'est|est|is)_(?:pour|for)_* si_tu_pleures,?
    (?:politiciens|politicians)_(?:mentent|lie) fini(?:t|ssent|ras|r)_(?:au_bs|sur_le_bs|à_la_rue|dans_la_rue)
    (?:mon|ma|my)_rivale?_(?:a_triché|triche|ment|cheat|cheated|lies|lied)
    (?:saute[zr]?|skip)_(?:des_|un_|tes_|vos_|your_)?(?:repas|meals?)
    (?:laisse[zr]?_(?:faire|tomber)|lâche[zr]?_l'affaire|forget_it|give_up),?_(?:change[zr]?|va|trouve[zr]?|find|go|do
    |try) change[zr]?_de_(?:branche|métier|domaine|carrière|rêve)(?=\W?$|,)
    (?:si|if)_(?:t'es|tu_n?'?es|vous_n?'?êtes|you're
    |you_are)_(?:pas|not)_(?:doué|bon|bonne|fait|talentueux|talented|good|gifted|smart)\w*_(?:[\w']+_){{0,4}}(?:laisse
    |lâche|abandonne|oublie|give|quit|forget|stop)\w*
    (?:c'est|it's|this_is)_(?:juste_|just_)?(?:pas|not)_(?:pour|for)_(?:toi|vous|tout_le_monde|you|everyone)(?=\W?$)
    (?:les|these|the)_?{_YOUTH}_(?:d'aujourd'hui|de_nos_jours|today|nowadays|these_days)_(?:ne|n'|sont|lisent|veulent
    |pensent|savent|ont|don't|can't|won't|are|have|only|just)
    {_YOUTH}_(?:today|nowadays|these_days)_(?:don't|can't|won't|are|have|only|just|never)
    (?:l'opposition|the_opposition|l'autre_parti|the_other_party|nos_adversaires|mes_adversaires_politiques
    |our_opponents|les_(?:libéraux|péquistes|caquistes|conservateurs)|the_(?:liberals|conservatives))(?=,|_(?:n'|ne_|a_
    |ont_|est_|sont_|veu|dit|parle|has_|have_|never|wants?_|is_|are_|did|only))
    (?:mon|ma|my|our|notre)_(?:adversaire|opponent)(?=_(?:n'|ne_|veut|never|wants|ment|lies|has_never|has_no))
    (?:contrairement_à|unlike)_(?:l'administration|mon_adversaire|l'équipe_(?:sortante|en_place)|my_opponent
    |the_(?:outgoing|current)_(?:administration|council|mayor)) (?:gang|bande|tas|bunch|pack)_(?:de|d'|of)_?{_INSULT}
    (?:est|sont|était|étaient|c'est|is|are|was|were)_(?:tous_|toutes_|all_|juste_|just_
    |vraiment_|really_)?(?:des_|un_|une_|de_|an?_)?(?:parfaits?_|maudits?_|vrais?_|gros_|beaux_|total_|complete_
    |real_)?{_INSULT} (?:scaler|scale[zr]?)_(?:sa|son|ta|ton|votre|la|le) pivote[rz]?_en_continu
    (?:leverage|disrupt|synergi[sz]e|growth[-_]hack)_(?:your|my|our|the|sa|ta|ton|son)
    (?:maximise[rz]?|optimise[rz]?|monétise[rz]?|monetize|optimize)_(?:sa|son|ta|ton|votre|your|our)_(?:résilience
    |résultats|potentiel|performance|roi|resilience|potential|brand|marque)
    que_je_ne_(?:devrais|peux|dois|pourrais)_pas_(?:raconter|dire|nommer|révéler|dévoiler|divulguer)
    (?:i|we)_(?:shouldn't|should_not|can't|cannot|am_not_allowed_to|mustn't)_(?:tell|say|name|discuss|disclose|talk_about
    |share) (?:dossier|enquête|procès|cause)_en_cours (?:ongoing|open|active)_(?:case|investigation|trial|file)
    (?:deux|trois|2|3)_pour_(?:un|une|le_prix|1|2) (?:two|three|2|3)_for_(?:one|two|the_price|1|2)
    \d+_?%_(?:off|de_rabais|d'escompte) (?:à_)?moitié_prix half[-_](?:price|off) buy_one,?_get (?:en_)?solde(?=\W?$)
    (?:come_by|stop_by|drop_in|passe[zr]?_(?:me_|nous_)?voir)_(?:[\w']+_){{0,2}}(?:today|tomorrow|saturday|sunday|monday
    |tuesday|wednesday|thursday|friday|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi)
    (?:demande[zr]?|obtene[zr]|réserve[zr]?|commande[zr]?|achete[zr]|abonnez-vous|inscrivez-vous|magasine[zr]?|book|order
    |buy|subscribe|sign_up|get)_(?:[\w']+_){{0,4}}(?:soumission|rabais|promo\w*|infolettre|essai_gratuit|free_quote
    |free_trial|discount|newsletter|dès_(?:maintenant|aujourd'hui))
    (?:efface[zr]?|supprime[zr]?|enlève[zr]?|scratch|delete|erase)_(?:la_|le_|the_|that_)?(?:dernière?_|dernier_|last_)?
    (?:phrase|ligne|mot|paragraphe|sentence|line|word|paragraph)(?=\W?$)
    (?:billets|tickets)_(?:[\w']+_){{0,3}}(?:link_in|lien_dans|ma_bio|my_bio) link_in_(?:my_)?bio lien_dans_ma_bio
""")


def is_harmful(text: str) -> bool:
    """Whether a stranger who reads the sentence could be hurt, put off, mocked or sold something by it."""
    return bool(HARMFUL.search(fold(text)))
