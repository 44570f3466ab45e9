"""What forms, hosts and letters say to somebody; all patterns read folded text."""

import re

from composer.core.quotes.lexicon import anywhere, at_start

_ABOUT = (
    "(?:moments?|situations?|fois|anecdotes?|exemples?|souvenirs?|épreuves?|obstacles?|défis?|événements?|expériences?"
    "|périodes?|difficultés?|échecs?|réussites?|fiertés?|parcours|qualités?|times?|examples?|memor(?:y|ies)"
    "|challenges?|experiences?|failures?|setbacks?|achievements?|obstacles)"
)
_ONE = "(?:une?|le|la|l'|des|deux|trois|à_une?|d'une?|votre|ton|an?|the|one|two|three)_?"
#: What a form tells whoever fills it in to do, and the headings of its parts.
ORDERED = at_start(rf"""
    (?:racont(?:ez?|er)|décri(?:s|vez|re)|nomm(?:ez?|er)|cite[zr]?|relate[zr]|identifi(?:ez|er)|describe|name|list
    |identify)(?:-nous|-moi|_us)?_{_ONE}(?:[\w-]+_){{0,2}}{_ABOUT}
    (?:donn(?:ez?|er)|give)(?:-nous|-moi|_us|_me)?_{_ONE}(?:[\w-]+_)?(?:exemples?|anecdotes?|examples?)_(?:d|où|of
    |when)\w*
    (?:pens(?:ez?|er)|think|recall|remember|souvenez-vous|rappelez-vous|partagez?|share)(?:-nous|_with_us)?_(?:à_|of_
    |back_to_
    |d'|about_)?(?:une?|an?)_(?:[\w-]+_)?{_ABOUT}
    (?:parle[zr]?|dites|dis|racont(?:ez?|er)|expliquez?|décri(?:vez|s)|présente[zr]?|partage[zr]?)-nous
    (?:tell|write|share_with|explain_to)_us
    (?:expliquez?|explain|précisez|indiquez|mentionnez|résumez|décrivez|describe)_(?:comment|pourquoi|ce_qu[ei]
    |en_quoi|how
    |why|what)
    (?:expliquez?|explain|dites|décri(?:s|vez)|describe|write|écri(?:s|vez)|répond(?:s|ez)|answer|résume[zr]?)_(?:en
    |in)_\w+_(?:mots?
    |phrases?|lignes?|words?|sentences?|lines?)
    (?:précise[zr]|indique[zr]|mentionne[zr]|inscrivez|résume[zr])_(?:votre|vos|le|la|les)
    (?:en|in)_(?:quelques|une?|deux|trois|cinq|a_few|one|two|three|five|\d+)_(?:\w+_)?(?:mots?|phrases?|lignes?|words?
    |sentences?|lines?),?_(?:dites|dis|résum\w+|décri\w+|racont\w+|parle\w*|répond\w+|expli\w+|écri\w+|tell|describe
    |answer|sum|explain|write|share|what|how|why|qu\w+|comment|pourquoi)
    (?:vous|tu)_(?:pourriez|pourrais)_(?:aussi_|également_|ensuite_|par_exemple_)?(?:mentionner|évoquer|souligner
    |raconter|décrire|nommer|préciser|résumer|adapter|personnaliser|partager)
    (?:vous|tu)_(?:pouvez|peux)_(?:aussi_|également_|ensuite_|par_exemple_)?(?:mentionner|évoquer|préciser|résumer
    |adapter|personnaliser)
    you_(?:could|might|may)_(?:also_|then_)?(?:want_to_)?(?:mention|describe|talk_about|name|summari[sz]e|personali[sz]e
    |adapt|highlight)
    complétez_(?:la|les|cette|ces|le) complete_(?:the|this)_(?:sentence|form|phrase|following|section)
    (?:décri(?:s|vez)|présente[zr]?|résume[zr]?|définis(?:sez)?)-(?:toi|vous) (?:describe|introduce)_yourself
    (?:write|écrivez|rédigez)_(?:une?|a)_(?:courte?|petite?|short|brief)_\w+
    (?:list|énumérez|identify|citez)_(?:two|three|five|deux|trois|cinq|quelques|a_few|some)_\w+
    mentionnez_(?:une?|deux|trois) (?:choisissez|choose|trouvez|find)_(?:une?|an?|one|deux|trois|two|three)_(?:mots?
    |words?)_\w+
    une?_(?:anecdote|histoire|réalisation|image)_qui_(?:illustre|résume|représente|décrit|vous)_\w+
    ajoutez_(?:ici|tout|un_(?:commentaire|mot|message)|une_phrase|vos?_\w+) add_(?:anything|any_other)
    (?:keep|limit)_your_(?:answers?|response) (?:votre|vos|your)_(?:réponse|answer)s?_(?:ne_)?(?:doi|devr|ser|peu|should
    |must|may|will)\w*
    quel(?:le)?s?_(?:[\w']+_){{1,6}}(?:vous|votre|vos|toi)(?=_(?:et_pourquoi|a|ont|avez|êtes)|\W?$)
    what_(?:is|are|was|were)_your what_(?:would|did|do)_you (?:which|what|who)_\w+_(?:helped|inspired|changed)_you
    cochez check_(?:the_box|one_box|all_that) tick sélectionnez téléversez upload select_(?:one|all|an|the)
    parle[zr]?_de_(?:vous|toi)(?=_(?:au|en|à_la)|\W?$) utilise[zr]?_(?:le_)?(?:je|vous|tu|« je »)(?!\w)
    évite[zr]?_(?:les|le|la|l'|de|d')_?(?:noms?|mots?|prénoms?|phrases?|réponses?|nommer|fautes|répéter|jargon|abréviations|sigles)
    avoid_(?:names|last_names|jargon|acronyms|naming) use_(?:first_person|complete_sentences|your_own_words)
    remplissez_(?:le|la|les|ce|cette|chaque)_(?:formulaire|fiche|case|champ|section|questionnaire)s? fill_(?:in|out)
    joignez_(?:une?|votre|la)_(?:photo|copie|cv|document)
    répondez_(?:en|à_(?:la_question|chaque_question|toutes|ces|cette)|aux?|par|dans|brièvement|simplement|honnêtement
    |le_plus) answer_(?:in|each|all|every|(?:the|these)_(?:following|next|questions?))
    (?:réponse|texte|answer)s?_(?:en|de|d'|in|of)_(?:environ_)?\d+_(?:caractères|mots|lignes|characters|words|lines)
    \d+_(?:caractères|mots|lignes|characters|words|lines)_(?:au_)?(?:max|min)\w*
    si_(?:vous_étiez|tu_étais|vous_deviez|tu_devais)_(?:une?|choisir|nommer|résumer) if_you_(?:were_an?|had_to_choose)
    ce_que_(?:vous_(?:diriez|aimeriez|voudriez|souhaitez)|tu_(?:dirais|aimerais|voudrais))
    what_you_(?:would_(?:say|tell|like)|are_most_proud)
""")
# « Un moment où vous avez dû persévérer. », « Votre truc pour ne pas lâcher. »: a heading, unless it has its own verb.
HEADED = re.compile(
    r"(?:une?|le|la|l'|an?|the|one) ?(?:\w+ ){0,2}(?:moment|situation|fois|personne|épreuve|obstacle|défi|échec|leçon"
    r"|qualité|souvenir|time|person|challenge|lesson|setback|teacher|memory|quality|failure)"
    r" ?(?:où|qui|que|qu'|dont|when|that|who)? ?(?:vous (?:avez|aviez|a|ont|êtes)|tu (?:as|avais)|t'(?:a|ont)"
    r"|you (?:had|were|felt|wanted|almost|nearly|have|overcame|failed|learned)"
    r"|(?:helped|changed|marked|inspired) you)(?!\w)(?P<rest>.*)"
    r"|(?:votre|ton|ta|your) (?:plus \w+ |[\w-]+ )?(?:truc|conseil|message|mot|devise|définition|fierté|défi|rêve"
    r"|parcours|secret|souvenir|moment|tip|trick|advice|motto|definition|dream|challenge|memory)s?"
    r" (?:pour|à|aux?|d'|de|face|quand|lorsque|to|for|of|when|about)(?!\w)(?P<of>.*)"
)
NO_ACT = re.compile(r"(?<!\w)ne (?:pas|plus|jamais|rien) (?=\w+r(?!\w))")
SAYS_MORE = re.compile(
    r"(?<!\w)(?:est|sont|devient|deviennent|vaut|reste|donne|sera|mérite|is|becomes?|makes?|deserves?|stays?)(?!\w)"
    r"|(?<!\w)[tns]'"
)
#: How a host, a radio programme or a ceremony introduces somebody.
HOST = anywhere(r"""
    (?:on|nous)_(?:reçoit|recevons|accueill(?:e|ons))_(?:aujourd'hui|ce_(?:matin|soir|midi)|cette_semaine
    |à_l'émission|en_studio) (?:aujourd'hui|ce_(?:soir|matin|midi)|cette_semaine),?_(?:je|on|nous)_(?:reçoi(?:t|s)
    |recevons|accueill(?:e|ons)|jase_avec|discut(?:e|ons)_avec)_une?_(?:gars|fille|homme|femme|dame|monsieur
    |artiste|invitée?|grande?_\w+|ancien\w*) notre_(?:\w+_)?invitée?
    mon_invitée?_(?:d'aujourd'hui|de_ce|de_la|ce_(?:soir|matin)|aujourd'hui|du_jour) today's_guest tonight's_guest
    (?:our|my)_(?:\w+_)?guest_(?:today|tonight|is|this) special_guest mesdames_et_messieurs ladies_and_gentlemen
    welcome_(?:back|to_(?:the_(?:show|podcast)|another|today|tonight))
    bienvenue_(?:à|au|aux|dans|sur|chez)_(?:l'émission|tous|toutes|ce|cet|cette|notre|nos|votre|balado)
    we(?:'re|_are)_(?:joined|(?:talking_(?:to|with)|live_with|here_with)_an?) joined_today_by
    joining_us_(?:today|tonight|now|is) with_us_(?:today|tonight|this_morning|in_(?:the_)?studio)
    avec_nous_(?:aujourd'hui|ce_(?:matin|soir)|en_studio|en_ligne) restez_(?:avec_nous|à_l'écoute|des_nôtres)
    stay_(?:tuned|with_us|right_there) we'll_be_(?:right_)?back
    on_revient_(?:après_la|tout_de_suite|dans_un|avec_notre) we_have_an?_(?:\w+_)?guest
    (?:heure_de|dans)_notre_(?:chronique|émission|entrevue|segment) in_this_episode dans_cet_épisode
    je_me_trouve_(?:aujourd'hui|présentement|en_ce_moment)_(?:dans|chez)
    (?:voici|place_à|applaudissez)_(?:quelqu'un|une?_(?:femme|homme|fille|gars|jeune|battante?))
    thanks_for_listening ^à_la_une ^(?:ce_soir|tonight):? une_dernière_question_(?:avant|pour) one_last_question
    (?:on|nous)_(?:parle|parlons)_(?:aujourd'hui|ce_(?:matin|soir))_(?:de|d'|avec)
    we_(?:sat_down|spoke|chatted|caught_up)_with_an?_\w+_who (?:plaisir|honneur|fierté|joie)_de_vous_présenter (?:je
    |laissez-moi)_vous_présente
    (?:pleasure|honou?r|privilege|proud)_(?:to|of)_(?:introduc\w+|present_to_you) let_me_introduce please_welcome
    allow_me_to_introduce give_it_up_for (?:warm|big)_(?:hand|welcome|round)_(?:for|to|of_applause)
    merci_d'(?:avoir_été|être)_(?:avec_nous|venue?) à_notre_micro
""")
# The same, where a sentence begins.
HOST_BEGINS = at_start(r"""
    (?:on|nous)_(?:reçoit|recevons|accueill(?:e|ons))_une?_(?:gars|fille|homme|femme|dame|monsieur|artiste)
    vous_écoutez you're_listening_to on_est_(?:avec|en_compagnie_d[e'])_?(?:une?|notre)
    (?:chères?|chers|dear)_(?:\w+_et_)?(?:auditeurs|auditrices|amis|amies|collègues|membres|invités|listeners
    |viewers|friends|guests|colleagues) voici_(?:quelqu'un|une?|l'histoire) meet_(?:a|an|the)_\w+_who accueillons
    (?:aujourd'hui|ce_soir)_à_l'(?:émission|antenne)
""")
#: What a letter or an e-mail says of itself and of the answer that it waits for.
LETTER = anywhere(r"""
    (?:j'attends|j'attendrai|attendons|await|awaiting|waiting_(?:for|on)|wait_for)_(?:de_)?(?:votre|vos|tes|ton|ta
    |your)_(?:\w+_)?(?:réponse|nouvelles|retour|confirmation|approbation|accord|feu_vert|signal|autorisation
    |instructions|answer|reply|response|go-ahead|approval|call|e-?mail)
    (?:vous_pouvez|tu_peux)_(?:\w+_)?(?:me_|nous_|m'|lui_)(?:joindre|rejoindre|contacter|écrire|appeler)(?=\W?$
    |_(?:au|à|par|pour|si|en_tout|quand_vous))
    you_(?:can|may)_(?:\w+_)?(?:reach|contact|call|email|write_to)_(?:me|us|him|her|our|the_office)(?=\W?$
    |_(?:at|by_(?:phone|e-?mail|text)|anytime|if|for|with|through|on_my))
    pour_toute_(?:\w+_)?(?:question|information|précision|demande)
    (?:for|with)_any_(?:further_)?(?:questions?|inquir\w+)
    je_(?:peux|pourrais|pourrai)_(?:\w+_)?(?:vous|te|t'|lui)_?(?:fournir|envoyer|transmettre|acheminer|revenir
    |donner_d'autres)
    i_(?:can|could)_(?:send|provide|forward|supply)_(?:you|more|another|an?)
    je_(?:suis|serai)_(?:en_(?:réunion|vacances|congé|déplacement)|absente?|de_retour)_(?:jusqu'à|du|le|au|dès|lundi
    |demain)
    i(?:'m|_am|'ll_be|_will_be)_(?:away|out_of_(?:the_)?(?:office|town)|in_a_meeting|on_vacation)_(?:until|on|from
    |till|this|next)
    (?:pas|not|n't)_(?:\w+_)?(?:compris|saisi|understand|sure_about|get)_(?:la|votre|cette|the|your
    |this)_(?:\w+_)?question
    (?:on_m'a|vous_m'avez|ils_m'ont)_demandé_de_(?:répondre|remplir|écrire_(?:en|un_texte|quelques|ce))
    (?:gard(?:ez|e)|prenez|choisissez|mettez|utilisez|keep|use|pick|choose)_(?:juste_|seulement_|que_|only_
    |just_)?(?:la|le
    |celle|une|the|whichever|any)_(?:\w+_)?(?:phrases?|citation|réponses?|quote|sentence|answers?|line)(?=\W?$|_(?:qui
    |que|you|si|svp))
    (?:avez|as|have)_(?:ma|mon|my)_(?:permission|accord|autorisation|consentement|consent|okay|ok|blessing)
    (?:n'ai|ai)_pas_le_droit_de_(?:nommer|mentionner|dire_où|dire_le_nom)
    (?:can't|cannot|not_allowed_to)_name_(?:my|the|our)
    (?:i_was|been)_asked_to_(?:answer|fill|write_(?:a|in|this|something))
    look(?:ing)?_forward_to_(?:your|hearing|meeting_you|working_with|seeing_you|receiving|collaborating)
    hear(?:ing)?_(?:back_)?from_you à_(?:votre|ta)_(?:entière_)?disposition at_your_disposal
    fai(?:s|sons|sant)_suite_à suite_à_(?:votre|notre|ton|la_(?:conversation|discussion|rencontre)|l'appel)
    (?:en_réponse|in_reply|in_response)_(?:à|to)_(?:votre|ton|your) accus\w+_réception (?:reçu|lu|de|à|received|got
    |read|about|on|to|for)_(?:votre|ton|your)_(?:courriel|message|e-?mail|demande_d'info\w*|request|invitation)
    (?:comme|tel_que|as)_(?:convenu|discuté|entendu|mentionné|discussed|mentioned|agreed) tel_qu'(?:entendu|indiqué)
    as_per_(?:our|your|my) (?:following|follow)_up_(?:on|with)_(?:your|our|my) sent_from_my agréer
    i(?:'m|_am)_writing_(?:to_you|about|because|regarding)
    (?:tenez|tiens|gardez)-moi_(?:au_courant|informée?|au_fait) keep_me_(?:posted|updated|informed|in_the_loop)
    (?:i'll|i_will)_get_back_to_you get_back_to_me touch_base
    (?:j'ai|j'aurais|nous_avons)_besoin_d'une_(?:réponse|confirmation|précision)
    need_your_(?:answer|reply|confirmation) au_plaisir_de_(?:vous|te|travailler|collaborer|se|discuter|lire)
    envoyé_(?:de|depuis)_mon please_find (?:best|kind|warm)_regards yours_(?:truly|sincerely|faithfully)
    (?:trouverez|trouveras)_(?:ci|en) à_qui_de_droit to_whom_it_may_concern
    j'aurais_(?:quelques|une|deux|trois|d'autres|encore)_(?:\w+_)?(?:questions?|précisions?)
    i_have_(?:a_few|some|a_couple_of)_(?:\w+_)?questions? (?:désolée?|sorry|navrée?|excuses)_(?:du|de_ce|pour_(?:le
    |ce)|for_the|about_the)_(?:retard|délai|delay)
    hop(?:e|ing)_(?:this|that|you're|all_is|my_answers?)_(?:\w+_)?(?:helps?|works?|well|enough)
    je_(?:reste|demeure)_(?:\w+_)?disponibles?(?=\W?$) (?:tu|vous)_me_(?:diras|direz)_si
    (?:reçu|lu)_(?:vos|tes)_(?:consignes|questions|instructions|courriels|messages) (?:received|got)_your_(?:questions
    |instructions)
    confirme[rz]?_(?:ma|notre|votre)_(?:présence|participation) confirm_(?:my|our|your)_(?:attendance|presence)
    thank\w*_you_in_advance merci_d'avance ça_me_(?:convient|va)_(?:pour|comme)
""")
# The same, where a sentence begins.
LETTER_BEGINS = at_start(r"""
    (?:bien|sincèrement|amicalement|chaleureusement|respectueusement)_(?:à_vous|à_toi|vôtre|cordialement)
    en_espérant_(?:que|le_tout|vous) (?:demandez|posez_la_question)_plutôt_à
    ask_(?:someone|somebody)_(?:else|who)(?=\W?$|_(?:has|knows|made|is|did|succeeded|actually))
    (?:je_(?:ne_)?suis_pas|i'm_not|i_am_not)_(?:la_bonne_personne|the_right_person)(?=\W?$|_(?:pour_(?:répondre|parler|ça)|to_(?:answer|ask|talk)|for_this))
    (?:je_)?préfère_ne_pas_répondre (?:je_)?passe_mon_tour(?=\W?$) i'd_rather_not_(?:answer|say)(?=\W?$)
""")
#: Thanks that end a message, after any few words: « Encore une fois, merci. ».
THANKS = re.compile(
    r"(?:(?:je (?:tiens à|veux|voudrais|souhaite) |i(?:'d| would) like to |i want to )(?:remercier|dire merci|thank"
    r"|say thank)(?!\w).*"
    r"|(?:encore|again|once again|mille|donc|bref|sinon|enfin|so|finally|d'avance)[, ]+(?:une fois[, ]+|fois )?"
    r"(?:un (?:\w+ )?)?(?:merci(?!s)|thanks?(?: you)?)(?!\w)"
    r"|[^.]*[,:–—-] (?:mille |un (?:énorme|immense|grand|gros|sincère) |encore |grand |a (?:\w+ )?|many )?"
    r"(?:merci|thanks|thank you)(?: (?:encore|again|d'avance|infiniment|beaucoup|à tou\w+|pour tout|so much|very much"
    r"|everyone|all|mille fois))*\W*$)"
)
