"""The words by which irony, jokes taken back and blank denial are recognized; all patterns read folded text."""

import re

from composer.core.quotes.lexicon import any_of, anywhere, by_first_letters

# Praise for whoever has no need of it: “perseverance is for people without a trust fund”.
FOR_THOSE = (
    r"(?:c'est|est|sont|is|are|it's) (?:(?:juste|seulement|surtout|just|only|mostly) )?(?:pour|for) "
    r"(?:ceux|les (?:gens|autres|riches|pauvres|losers)|le monde|people|those|kids|losers|suckers|folks)"
    r"(?: (?:sans|avec|qui|without|with|who))"
)
MARKS = re.compile(r"[😂🤣🙃🙄😜😏😉]|;-?\)|(?<!\w)/s(?!\w)")
IRONIC = anywhere(r"""
    sauf_si sauf_quand_(?:t'es|tu_es|on_est) excepté_si except_if ben_oui(?!_(?:en|à|avec
    |dans|pour|le|la|les|mon|ma|mes|j'|c'est)) ben_voyons mais_oui,_c'est_ça c'est_ça,_oui
    ouais,?_c'est_ça yeah_right sure,(?!_i) as_if!? (?:said_)?no_one_ever
    just_kidding jk (?:je|j')_?(?:niaise|plaisante|blague|rigole|déconne|niaisais)  sans_blague
    just_a_joke c't'une_joke c'est_une_(?:joke|blague) it's_a_joke i'm_(?:kidding|joking)
    vive_(?:le_décrochage|la_paresse|l'échec|les_vacances)
""")
LAUGHS = anywhere("lol mdr ptdr xd haha* hihi* héhé lmao")
WINKS = by_first_letters(
    r"(?<!\w)(?:said no [\w' ]{2,20} ever|(?:fera|feront|fait) le reste|(?:will do|does|do) the rest|voyons donc"
    r"|quelle surprise|what a surprise|c'est bien connu|comme chacun (?:le )?sait|as (?:everyone|we all) knows?"
    r"|paraît-il|supposément|supposedly|soi-disant|so-called|what could go wrong|qui l'eût cru|who knew|bravo,?"
    r" champion|thanks,? universe|(?:tired|broke|poor|fatigué|cassé|pauvre)e? (?:like|comme) m(?:e|oi)|mug"
    r"|tasses?(?= à)|sur (?:des|les|une|ta) (?:tasses?|affiches?|frigo)|on a (?:mug|poster|t-shirt|fridge))(?!\w)"
    r"|(?:,|^) (?:évidemment|bien entendu|naturellement|obviously|naturally|of course|sure|right)[\s.!…]*$"
    r"|^(?:bien sûr|évidemment|ah oui|ah|oh),? [^.]{0,80}(?:suffit|just|only|seulement)"
    r"|(?<!\w)(?:totally|tellement) [^.]{0,60},? sure(?!\w)|, sure,|(?:^|, )wow(?!\w)"
    r"|(?:,|^)(?: then)? good luck(?! (?:to|everyone|all|on|in)(?!\w)|,? (?:with|and) (?:your|keep))(?!\w)"
    r"|(?<!\w)bonne chance(?! (?:à|aux?|dans|pour|avec|les|la|mes|ma|tout)(?!\w))(?!\w)"
    r"|(?<!\w)lucky (?:you|me)|(?<!\w)chanceux"
    r"|(?<!\w)(?:what|ce qu(?:e |')) ?(?:they|on|ils|people) (?:te |nous |vous )?(?:sell|vend\w*|raconte\w*)"
    r"|(?<!\w)peut-être droit à"
    r"|^(?:lower|baisse[zs]?|réduis|réduisez) (?:your|tes|vos) (?:expectations|attentes|ambitions|rêves)(?!\w)"
    r"|(?<!\w)(?:great|nice|lovely|beau|joli|grand|fine|cute) (?:little |petit )?(?:word|mot)(?!\w)"
    r"|(?<!\w)worked wonders"
    r"|(?<!\w)(?:une?|a) (?:vraie?|real|true) (?:champion\w*|champ|génie|genius|winner|star|héros|hero)(?!\w)"
    r"|persév\w+ dans (?:le retard|l'erreur|la paresse)"
    r"|(?<!\w)(?:choisi|choose|pick)\w* [^.]{0,24}(?:parents?|family|famille)(?!\w)"
    r"|(?<!\w)(?:don't|never|pas) (?:listen to|believe|écouter|croire) (?:the |les |ces )?(?:posters?|affiches?"
    r"|ads|pubs?)"
    r"|(?<!\w)(?:get|find|trouve|have|marry|épouse)\w* (?:a |an |un |une )?(?:rich|riche|wealthy) \w+"
    r"|(?<!\w)right after the \w+\W*$"
    r"|(?<!\w)(?:suffit|just have|just need) (?:d'avoir|d'être|to have|to be) (?:de l'argent|money"
    r"|une? (?:père|oncle|riche)|a rich|des (?:parents|contacts)|né riche|born rich)"
    r"|(?<!\w)(?:recommande|recommend|conseille) (?:l'échec|la paresse|le décrochage|failure|laziness|quitting)(?!\w)"
    r"|(?<!\w)(?:retourne|retournez) (?:te |vous )?(?:coucher|dormir|au lit)|go back to (?:bed|sleep)(?!\w)"
    r"|(?:seule chose|only thing)[^.]{0,24}: (?:éviter|dormir|ne rien|avoiding|sleeping|quitting)"
    r"|(?<!\w)(?:comme|like) (?:notre|le|mon|nos|les|our|the|my) (?:bon |cher |dear )?(?:gouvernement"
    r"|premier ministre|ministres?|ministère|maire|politiciens?|députés?|government|prime minister|premier|ministers?"
    r"|mayor|politicians?)"
    r"[\s.!…]*$"
    r"|(?<!\w)(?:tout le monde|everybody|everyone|they all|we all) (?:ment|triche|bluffe|fait semblant|en invente|lies?"
    r"|cheats?|bluffs?|fakes? it|is faking(?: it)?)[\s.!…]*$"
    r"|(?<!\w)(?:dropping out|décrocher|abandonner|quitting|la paresse|failure|giving up|l'échec) (?:is|est) "
    r"(?:underrated|sous-estimée?|gratuit|free)(?!\w)"
)
AGREES = re.compile(r"(?:ben|bin|mais|ah|oh|bah|eh bien|well),? (?:oui|non|yes|no)\W*")
UNLESS = re.compile(
    r"(?<!\w)unless (?:you're|you are|you suck|you have|it's|they're|i'm|you were)(?!\w)"
    r"|(?<!\w)à moins (?:d'être|que (?:tu sois|t'aies|vous soyez)|de )"
)
# « … jamais lâcher, sauf le rideau »: a rule for everybody, then its exception.
EXCEPTED = re.compile(
    r"(?<!\w)(?:jamais|toujours|tout|tous|rien|personne|faut|never|always|everything|nothing|nobody|every|all)(?!\w)"
    r"[^.]*?,? (?:sauf|à part|excepté|hormis|except|apart from|other than|unless)(?! (?:que|that|for me|moi"
    r"|maybe)(?!\w))(?!\w)"
)
# Praise of what others should do: « c'est magnifique, surtout quand c'est les autres qui en font ».
SOMEBODY_ELSE = (
    r"(?:les autres|d'autres|quelqu'un d'autre|un autre|(?:le|la|mon|ma|my|the|your) (?:voisine?|frère|sœur|collègue"
    r"|boss|patron|neighbou?r|brother|sister|colleague)|somebody else|someone else|other people|others|everyone else)"
)
DOES_IT = (
    r"(?:s'en (?:occupe|charge)|s'y (?:colle|met)|travaille|étudie|paie|paye|le fait|fait|bosse|se lève)(?:nt)?"
    r"|(?:le )?font|(?:is|are) (?:paying|doing|working|cooking|driving|studying)|does(?: it)?|do it|pays?|works?"
    r"|has to|have to"
)
FOR_OTHERS = by_first_letters(
    r"(?<!\w)(?:surtout|de préférence|idéalement|tant|pourvu|du moment|à condition|seulement|especially|preferably"
    r"|ideally|as long as|so long as|provided|mostly|only) ?(?:qu(?:e |')|quand |si |lorsque |when |if |that )?(?:"
    r"(?:c'est |ce (?:soit|sont) |it's |it is |it belongs to |chez )"
    rf"(?:{SOMEBODY_ELSE}|pas (?:moi|toi|nous)|not (?:me|mine|us))(?!\w)"
    rf"|{SOMEBODY_ELSE} (?:{DOES_IT})\W*$|(?:you're|i'm|we're) not the ones? |ce n'est pas (?:moi|toi|nous)(?!\w))"
    r"|(?<!\w)(?:surtout|de préférence|idéalement|especially|preferably) (?:celle|celui|ceux|celles) (?:des autres|d'un"
    r" autre|(?:du|de (?:la|ma|mon)) (?:voisine?|frère|sœur|collègue|boss))"
    r"|(?<!\w)(?:especially|surtout) (?:if|when|si|quand) (?:you get to|tu peux|on peut|vous pouvez) (?:skip|miss|avoid"
    r"|sleep|sauter|éviter|dormir|t'en passer|s'en passer)"
    rf"|(?<!\w)soi(?:t|ent) (?:\w+ )?par {SOMEBODY_ELSE}(?!\w)"
    r"|(?<!\w)(?:(?:happily|gladly) leave|laisse (?:volontiers|avec plaisir)) [^.]*(?:to|à|aux?) "
    r"|(?<!\w)(?:looks?|sits?) (?:\w+ ){1,2}on (?:other people|others|somebody else|everyone else)"
    r"|(?<!\w)va (?:si |tellement |très )?bien aux autres"
    r"|(?<!\w)(?:peux|pourrais|could|can) (?:\w+ ){0,3}(?:regarder|watch) (?:les autres|others|other people|quelqu'un)"
    r" (?:travailler|étudier|work|study|le faire|do it)"
    r"|(?<!\w)surtout (?:vue?s? )?(?:de (?:très )?loin|d[ue] (?:mon |ma )?(?:divan|lit|sofa))|especially from"
    r" (?:afar|a distance|my couch)|(?<!\w)when the (?:team|others|rest) (?:does|do) (?:the|all|my) work"
    r"|(?<!\w)rien de (?:plus \w+|tel|mieux) que de (?:voir|regarder) (?:les autres|quelqu'un d'autre)"
    r"|(?<!\w)(?:souhaite|wish)\w* (?:\w+ )?(?:à|on) (?:mes|mon|my) (?:pire |worst )?enn?em"
    r"|, (?:donc|so) (?:pas (?:à )?moi|not me)\W*$"
    r"|(?<!\w)(?:moi,? je (?:dors|regarde|supervise|passe mon tour)|i'll (?:supervise|watch|pass))\W*$"
    rf"|(?<!\w)(?:c'est|is) (?:quand|when|de laisser|letting) {SOMEBODY_ELSE}(?! (?:m'|me |nous |t'|te ))"
    rf"|(?<!\w)(?:pourquoi|why) [^.]{{0,80}}(?<!\w){SOMEBODY_ELSE} (?:fera|peut|pourra|will|can)(?!\w)"
    r"|(?<!\w)inventions? (?:pour|qui sert|pratique|to|for|of)(?!\w)"
    r"|(?<!\w)(?:inventée?s?|invented) (?:pour|par (?:les|des)|to|by)(?!\w)"
    r"|(?<!\w)(?:tout le monde|on|everybody|everyone|nobody) (?:s'en (?:fout|fiche|sacre|balance)|cares?(?= ?\W*$))"
    r"|(?<!\w)(?:c'est bien|is (?:good|nice|fine)),? [^.]{0,80}(?:c'est mieux|is better)(?!\w)"
    r"|, (?:disent|say|said|as) (?:ceux|celles|those|the ones|people) "
    r"|(?<!\w)put the fun in|, (?:so|si|très) (?:useful|utile|pratique)"
    r"|(?<!\w)(?:regarder?|watch(?:es|ing)?) (?:les autres |me |others )?(?:travailler|work)\W*$"
    r"|me regarde (?:travailler|étudier)"
    r"|(?<!\w)(?:les statistiques|l'économie|statistics|the economy) (?:ont|a|needs?) (?:besoin )?"
    r"|(?<!\w)persév\w+,? (?:c'est|est) (?:s'acharner|s'entêter|refuser de (?:lire|voir|comprendre|écouter)|ignorer"
    r"|être trop |ce qu(?:e |')(?:on|ils|les \w+|le \w+|ma mère) (?:vend|crie|appelle|dit|répète|raconte|sort)\w*)"
    r"|(?<!\w)persever\w+ is (?:texting|ignoring|refusing to (?:read|see|listen)|what (?:they|people|the \w+|coaches|my"
    r" \w+) (?:call|yell|say|sell|tell|shout)s?)(?!\w)"
    r"|(?<!\w)(?:crois|believe) [^.]{0,60}(?:père noël|santa|météo|weather|horoscope|licornes?|unicorns?)"
    r"|j'envisage d'en"
    r"|(?<!\w)(?:meurt|mourir|mourra|die|dies) (?:quand même|pareil|anyway)(?!\w)|c'est déjà trop\W*$"
    r"|(?<!\w)nom poli (?:de|pour)"
    r"|(?<!\w)polite (?:word|name) for|(?<!\w)fais-le faire"
    r"|^(?:if|si) [^,]+ (?:paid|payait|made you|rendait|enrichissait)[^,]*, [^.]*"
    r"(?<!\w)(?:rich|riches?|millionn?aires?)(?!\w)"
    r"|(?<!\w)pour ceux que ça (?:amuse|intéresse|tente)(?!\w)|(?<!\w)for (?:those|people) who (?:like|enjoy) that sort"
)
# Who gains by another's effort, what a diploma is good for, and what failure is praised as.
MOCKED = by_first_letters(
    r"(?<!\w)(?:ton|votre|your) (?:boss|patron|proprio|propriétaire|landlord|employeur|employer|banquier|banker) "
    r"(?:va |will |might |pourra )?(?:aura|s'ach\w+|pourra|sera|have|get|buy|afford|own|be)(?!\w)"
    r"|(?<!\w)(?:corriger|fix|correct) (?:la grammaire|les fautes|the (?:grammar|spelling)) d"
    r"|(?<!\w)(?:diplômes?|diplomas?|degrees?|bac|dec|dep|maîtrise|doctorat)(?!\w)[^.]{0,30}(?<!\w)(?:décor\w+"
    r"|ramass\w+ la"
    r"|cale(?:r|nt)? |essui\w+|sous-verres?|torchons?|napperons?|dust|wallpapers?|coasters?|doorstops?|bathroom"
    r"|toilettes?"
    r"|salle de bain|litière|litter)(?!\w)"
    r"|(?<!\w)(?:échouer|échec|failing|failure|abandonner|quitting|procrastin\w+)[^.,]{0,12},? (?:c'est|est|is) "
    r"(?:un (?:don|art|talent|métier|sport)|a (?:gift|talent|skill|sport|lifestyle)|an art)(?!\w)"
    r"|(?<!\w)(?:is|c'est|est) (?:just|juste|seulement|only) [^.]{0,40}(?:with|avec) (?:a |an |un |une "
    r"|de )?(?:better|meilleur)"
    r"|, (?:where it belongs|là où (?:il|elle) mérite|but why (?:take|risk|bother)|mais pourquoi (?:risquer"
    r"|prendre|se forcer))"
    r"|(?<!\w)(?:just )?not (?:on|in|with) my (?:watch|class|dime|house)(?!\w)"
    r"|, (?:as long as|tant que|du moment que) (?:la )?(?:life|vie|it|ça|c'est) (?:is|est|reste|soit|stays)?(?!\w)"
    r"|(?<!\w)(?:keep|continue[zr]? (?:à|de)) (?:sleeping|napping|dormir)(?!\w)"
    r"|(?<!\w)then (?:have a |take a )?(?:nap|snack|drink)(?!\w)|(?<!\w)then lower(?!\w)"
    r"|(?<!\w)jusqu'à ce que (?:la banque|le proprio|l'huissier|le réveil|la réalité|maman) "
    r"|(?<!\w)until (?:the bank|your (?:mom|landlord|alarm)|reality) (?:calls|rings)"
    r"|(?<!\w)(?:viser|aim\w*|shoot\w*)[^.]{0,12}(?:étoiles|lune|haut|stars|moon|high)[^.]*(?<!\w)(?:torticolis|vertige|plafond|neck"
    r"|ceiling|manqué|missed)(?!\w)"
    r"|(?<!\w)(?:en attendant que|waiting for) (?:mes|my) (?:rêves|dreams) "
    r"|(?<!\w)(?:encouragée?s?|encouraged me)(?: \w+)? (?:à|to) (?:aller voir|partir|look|go) (?:ailleurs"
    r"|elsewhere)(?!\w)"
    r"|(?<!\w)(?:ça s'appelle|it's called|on appelle ça) (?:un couple|le mariage|marriage|être parent|parenting"
    r"|un lundi|monday"
    r"|la vie d'adulte|adulthood)(?!\w)"
    r"|(?<!\w)bo(?:n|ns|nne|nnes) pour les (?:enfants|autres) des autres|(?<!\w)for other people's (?:kids|children)"
)
# What is promised of work and school is small, or a trouble.
BATHOS = by_first_letters(
    r"(?<!\w)(?:(?:un jour|someday|one day|maybe|peut-être),? [^.]{0,20}(?:toi|vous|you) (?:aussi|too)|(?:toi|vous"
    r"|you) (?:aussi|too)[^.]{0,12}(?:peux|pourr|aur|ser|can|could|will|might))(?![^.]*(?:fier|proud|réussi"
    r"|succeed|diplôm|graduat|possible|capable))"
    r"|(?<!\w)(?:pratique|utile|useful|handy|great|parfait|perfect|excellent|bon) (?:surtout )?(?:pour|for|to)"
    r" (?:ceux qui (?:vend|fabriqu)|caler|faire joli|those who sell|holding|prop|decorat|les autres)"
    r"|(?<!\w)surtout (?:pratique|utile|à dormir|pour ceux)|(?<!\w)demandez à mes"
    r"|(?<!\w)ask my (?:alarm|ex|landlord|snooze)|(?<!\w)je suis parfaite?(?!\w)|(?<!\w)i'm perfect(?!\w)"
    r"|(?<!\w)(?:m'a|m'ont|nous a|taught me|teaches you|t'apprend) (?:appris )?(?:à |to |how to )?"
    r"(?:attendre (?:la (?:cloche|récré\w*|fin)|vendredi|les vacances)"
    r"|tricher|dormir|mentir|copier|ronfler|procrastiner|sécher|cheat|nap|snore|sleep in|skip)(?!\w)"
    r"|(?<!\w)(?:clé|secret|recette|truc|key|recipe) (?:du succès|de la réussite|to success|of success|for success),? "
    r"(?:c'est|is|est) (?:de |d'|to )?(?:copier|tricher|mentir|dormir|connaître|having"
    r"|avoir (?:de l'argent|un oncle|des)|cheat|copy|lie|nap|knowing)"
    r"|(?<!\w)remet\w* (?:ça |tout |tout ça )?(?:à (?:demain|plus tard)|au lendemain)(?!\w)"
    r"|(?:^|, | and | et )(?:blame|accuse|blâme) (?:the|your|it|someone|le|la|l'|ton|ta)(?!\w)"
    r"|, (?:mais |et |pis |and )?(?:dors (?:longtemps|tard)|sleep (?:in|late|longer))(?!\w)"
    r"|(?<!\w)(?:modèle|champion\w*|reine|roi|médaillée?|médaille d'or|expert\w*|maître|queen|king|master"
    r"|olympic\w*|gold medal\w*) (?:de|du|of|in|en) (?:la |l')?(?:procrastin|retard|paress|siest|ponctual|lazi"
    r"|napp|snooz|being late|mauvaise|excuses)"
    r"|(?:^|, )(?:je commence|i start|starting) (?:lundi|demain|monday|tomorrow)\W*$|(?<!\w)(?:ça|does that) (?:compte"
    r"|count)"
    r"(?:[ -]?t?-?(?:tu|il))?\W*\?|(?<!\w)(?:naître|born|être née?) (?:beau|belle|riche|rich|gorgeous)(?!\w)"
    r"|, j'étais absente?\W*$"
    r"|(?<!\w)(?:mon|my) plan b(?!\w)|, (?:so|donc) (?:i|je) (?:pratique|practi[sc]e) (?:napp|dorm|la sieste)\w*"
    r"|(?<!\w)so far i've (?:skipped|missed)"
    r"|(?<!\w)(?:surtout|mostly|mainly) (?:dans le vestiaire|in the (?:locker|parking))|(?<!\w)gérante? d'estrade"
    r"|(?<!\w)i came, i saw"
    r"|(?<!\w)(?:appris plus|learned more)(?: de choses)? (?:sur|avec|dans|on|from|in) [^.]{2,30} (?:qu'"
    r"|than) ?[^.]{0,20}(?:école|school|classe)"
    r"|pas pour moi,? (?:et|pis|and) (?:je |j')?m'en porte|(?<!\w)et toujours pas de (?:char|job|blonde|chum|maison)"
    r"|(?<!\w)(?:retourné|went back) (?:me coucher|to bed)\W*$"
    r"|(?<!\w)the pro in procrast|(?<!\w)magna cum (?!laude)|(?<!\w)(?:math|school|it|english|chemistry) failed me\W*$"
    r"|(?<!\w)(?:just )?keep (?:losing|forgetting) (?:my|the) (?:lighter|diet|keys|password)|(?<!\w)c'est dire (?:comme"
    r"|si|combien)"
    r"|(?:finished|fini|diplômes?|diploma|degree|secondaire|school|école)(?: \w+){0,3},? (?:mais|but|and|et"
    r"|pis) (?:j'ai|je gagne|i have"
    r"|i make|i own) (?:\w+ ){0,3}(?:pension|salaire|char|maison|paye|money|house|truck|more than|plus que)"
    r"|(?<!\w)bravo à moi|(?<!\w)(?:laziness|paresse|lâcheté) (?:pays|paie|est|is|a du bon|works)"
    r"|(?<!\w)(?:even|même|parfois même|surtout) (?:the|la|le) plus repos|(?<!\w)(?:la )?plus reposante"
    r"|(?<!\w)(?:dorm|dors)\w* [^.]{0,24}yeux ouverts|(?<!\w)(?:sleep|nap)\w* [^.]{0,24}eyes open(?=\W*$)"
    r"|(?<!\w)look(?:ing)? busy|(?<!\w)l'air occup"
    r"|(?<!\w)(?:answer|check|répondre à|lire)\w* (?:des |tes |your )?(?:emails?|courriels?) (?:at|à) (?:midnight"
    r"|minuit)"
    r"|(?<!\w)checking (?:our|their) phones|(?<!\w)redémarrer des"
    r"|(?<!\w)(?:tout appris|taught me everything|everything i know)[^.]*, (?:surtout|especially|mostly"
    r"|principalement|including|sauf|except)(?!\w)"
    r"|(?<!\w)(?:appris tout ce que|taught me everything(?: that)?) (?:j'ai|j'avais|i|i've|i have) (?:vite "
    r"|since |already )?"
    r"(?:oubliée?|forgot\w*|never (?:use|need)\w*)(?!\w)"
    r"|(?<!\w)(?:ceux|celles|those|people|ones) (?:qui|who) [^.]{3,40},? (?:et|pis|puis|and) (?:ceux|celles"
    r"|those|people"
    r"|ones) (?:qui|who) (?:ont|have|connaissent|know|héritent|inherit|épousent|marry)(?!\w)"
    r"|(?<!\w)(?:expliquer|explain) (?:tes|your|mes|my) (?:dettes|debts?)"
)
#: « Si moi j'ai réussi, toi aussi… » promises in earnest.
LIKE_ME = ("si moi", "si j'ai", "si je", "if i ")
# What nobody takes seriously, beside what the campaign stands for.
COMIC = anywhere("""
    sieste nap pizza régimes? diets? mal_de_dos back_?pain hypothèque mortgage burn-?out beau-père unemployment
    temps_supplémentaire overtime netflix loterie lottery wifi standards hangover paperasse sudoku perruque café coffee
    bières? beer snooze grille-pain toaster aspirateur briquet
    lighter lunettes_sur_le_nez bus_schedule mots?_de_passe passwords? imprimante printer
""")
# After an imperative, any exception makes a joke of it.
HEDGED = re.compile(r"(?<!\w)(?:unless|except|à moins|sauf)(?!\w)")
MINE = re.compile(r"(?<!\w)(?:je|me|moi|mon|ma|mes|i|i'm|i've|my|we|nous)(?!\w)|(?<!\w)[jm]'(?=\w)")
SUBJECT = any_of("""
    persévér* réussi* réussir école études diplôme* efforts? rêves? travail travailler échecs? courage patience
    étudier cégep examens? devoirs? lire lecture avenir motivation persever* school education degrees? diploma*
    effort* dream* hard_work work success failure courage hope studying college homework reading motivation
""")
DENIAL = any_of(r"""
    (?:ne_)?ser(?:t|vent|vait)_(?:pas_|plus_)?à_(?:rien|grand-chose)
    (?:ne_)?(?:veut|veulent|voulait)_(?:plus_)?rien_dire (?:ne_)?(?:donne|donnait|mène)_(?:absolument_)?(?:à_)?rien
    surfaite?s? inutiles? (?:c'est|est|sont|était|être|trop|tellement|bien)_(?:poches?|plates?) niaiseux niaiseuses?
    perte_de_temps pour_rien du_vent mensonges?
    (?:fait|fai(?:s|t|sait)|m'a_fait)_(?:\w+_)?perdre_(?:du|mon|notre|son)_temps
    (?:m'a|m'ont|n'a|t'a)_(?:jamais_)?rien_(?:donné|apporté|appris|rapporté) (?:waste[ds]?|wasting)_(?:\w+_)?time
    (?:gave|got|taught|brought)_me_(?:\w+_)?nothing did_nothing_for_me des_conneries arnaque attrape-nigauds?
    pas_pour_moi pas_pour_tout_le_monde paye?_(?:le_loyer|pas|bien) paie_(?:le_loyer|pas|bien) n'existe(?:nt)?_pas
    overrated pointless useless worthless a_lie lies a_joke a_scam a_waste waste_of_time for_nothing for_losers
    for_suckers (?:pay|pays)_(?:so_well|the_rent|nothing|the_bills)
    (?:n'est|est|sont|ne_sont)_pas_(?:si_|très_|vraiment_)?(?:importante?s?|nécessaires?|utiles?|essentiel(?:le)?s?)
    (?:is|are)_(?:not|never)_(?:that_|so_|really_)?(?:important|necessary|useful|needed|worth_it|for_(?:everyone
    |everybody|all))
    (?:isn't|aren't)_(?:that_|really_)?(?:important|necessary|useful|worth_it|for_(?:everyone|everybody|all))
    (?:doesn't|don't|does_not|do_not|never)_(?:matter|pay|work|exist|help|mean_anything) means?_nothing isn't_for_me
    not_for_me
""")
# What happened to the person is told, not mocked.
ONE_DAY = re.compile(
    r"(?<!\w)(?:j'ai (?!persévér|réussi)|j'étais|je (?!suis)\w+ais(?!\w)|i (?:was|had|did|\w+ed)(?!\w)|m'a(?!\w))"
)
PREACHED = re.compile(rf"(?<!\w)(?:{SUBJECT}|les jeunes|kids|possible)(?!\w)")
ONLY_FOR_SOME = re.compile(rf"(?<!\w)(?:{SUBJECT})(?!\w),? {FOR_THOSE}(?!\w)")
# A proverb with a condition is turned into a joke: “Sky's the limit, if you own a plane.”
TWISTED = re.compile(
    r",? (?:if|unless|but|until|except|especially|as long as|si|mais|sauf|à condition|tant que|pourvu|surtout"
    r"|à moins|i'm|moi|mine|les? miens?|l[ae]s? miennes?)(?!\w)"
)
BLANK = by_first_letters(
    rf"(?<!\w)(?:{SUBJECT})(?!\w)[^.]{{0,160}}?(?<!\w)(?:{DENIAL})(?!\w)"
    rf"|(?<!\w)(?:{DENIAL})(?!\w)[^.]{{0,160}}?(?<!\w)(?:{SUBJECT})(?!\w)"
)
# Advice to give up, and not to believe in school or effort.
GIVES_UP = re.compile(
    r"(?:lâche[zs]?|abandonne[zs]?|décroche[zs]?|oublie[zs]? ça|laisse[zs]? (?:faire|tomber)|quit|give up|drop out"
    r"|forget it)(?:,|\W*$| c'est | it's )"
)
HOPELESS = re.compile(
    r"jamais (?:été capable de |pu |réussi à )?(?:rien \w+|\w+ rien)\W*$|(?:never|couldn't) \w+ (?:anything"
    r"|nothing)\W*$"
    r"|jamais rien (?:réussi|fini|gagné)\W*$|(?:ça|it) (?:n')?(?:a|ne) (?:pas|jamais|never) (?:marché|work\w*)\W*$"
)
DISBELIEVES = re.compile(
    r"(?:croi[st]|croy\w+|écoute[zs]?|believe|trust) (?:pas |jamais |not )?(?:ceux|celui|people|those|anyone|personne)?"
    rf"[^.]{{0,60}}(?<!\w)(?:{SUBJECT})(?!\w) (?:mène|sert|paie|change|vaut|leads?"
    rf"|pays?|works"
    r"|matters?|helps?|gets?)(?! (?:à rien|nowhere|nothing))"
    rf"|(?:ne |n')?(?:crois|pense) pas que [^.]{{0,20}}(?<!\w)(?:{SUBJECT})(?!\w)[^.,;]{{0,12}} (?:suffi\w*"
    rf"|serve|mène|paie|paye|"
    r"change|vaille|compte)(?![^.]*(?:mais|but|;))"
    rf"|(?:don't|do not) (?:think|believe) (?:that )?[^.]{{0,20}}(?<!\w)(?:{SUBJECT})(?!\w) (?:is enough|pays?"
    rf"|works?|matters?|"
    r"helps?)(?![^.]*(?:but|;))"
)
TURNED = re.compile(
    r"(?<!\w)(?:mais|jusqu'|pourtant|avant d[e']|sans|si|but|until|before|without|unless|if|pensais|croyais|thought"
    r"|plutôt)"
    r"(?!\w)|jusqu'"
)
#: A sentence that takes back the one before it.
TAKEN_BACK = re.compile(
    r"(?:(?:non|nan|bon|ok|ah|oh|ben|well|no|ha),? )*(?:"
    r"(?:je|j')? ?(?:niaise|plaisante|blague|rigole|déconne|niaisais)(?!\w)|c'(?:est|était)? ?(?:t'une|une"
    r"|des) (?:joke|blague)s?"
    r"|blague à part|sans blague|pour vrai, non|non,? mais (?:sérieu|pour|là)|non mais|(?:ben|bin) (?:non|oui(?! (?:en"
    r"|à|avec|dans|pour|le|la|les|mon|ma|mes|j'|c'est))"
    r"|voyons)\b|c'est faux"
    r"|c'est (?:pas|même pas|ben pas) vrai|ce n'est pas vrai|pas vrai|pas pantoute|mon œil|pantoute"
    r"|just kidding|(?:i'm|i am) (?:kidding|joking|only kidding)|kidding|jk\b|not\.?$|not really|yeah,? right|as if"
    r"|nope"
    r"|(?:ou|or) (?:pas|not)\b|que j'ai menti|mensonge|c'est ce que (?:je|j'|on|tout le monde) ?(?:pensai|croyai"
    r"|disai|me disai)\w+"
    r"|(?:that's|this is) what i (?:thought|believed|used to)|wrong\b|faux\b|erreur\b|(?:je|j') ?me trompais"
    r"|(?:j'|on |moi,? j')attend\w* (?:encore|toujours)|(?:i'm |i am )?still waiting|tell that to|dites ça à|dis ça à"
    r"|i was wrong|ironie|sarcasme|sauf(?! que)(?!\w)|excepté|except(?! that)(?!\w)"
    r"|(?:il )?(?:ne )?faut pas (?:écrire|mettre|publier|garder|noter)|(?:écri|met|garde|publie"
    r"|note)\w* (?:surtout )?pas ça"
    r"|(?:don't|please don't) (?:write|print|publish|quote|use|keep) (?:that|this|it)|cut that"
    r"|(?:cependant|mais),? je ne (?:le |la )?recommande pas|i don't recommend"
    r"|that's (?:a lie|not true)|just joking|(?:c'est|it's|that's) (?:what|une?|a|the).{0,60}(?:blague|joke|prank)"
    r"|je fais (?:cette|la même) blague|(?:en tout cas,? )?c'est (?:ça|ce) qu(?:e |')(?:on|ils?|le monde) (?:nous "
    r"|m')?(?:dit|disai|raconte|vend)\w*"
    r"|that's what (?:they|the|people|everyone) [^.]*(?:said|say|told|sell|poster))"
)
#: From here on the person is serious: what was said before was not.
SERIOUS = re.compile(
    r"(?:(?:bon|ok|okay|non|mais|but|no|well|et|alright|all right|now),? )*"
    r"(?:(?:plus|un peu plus|pour être) sérieu\w*|sérieusement|sérieux|blagues? à part|blague mise à part|sans farce"
    r"|trêve de plaisanterie|(?:all )?(?:kidding|jokes?|joking) aside|(?:more )?seriously|on a serious note"
    r"|for real now"
    r"|to be serious|(?:the |my )?real answer|(?:la |ma )?vraie réponse)(?!\w)|non,? (?:mais )?pour (?:de )?vrai(?!\w)"
)
# What marks one lesson as meant, whatever is said around it.
EARNEST = re.compile(r"(?:pour (?:de )?vrai|sérieusement|sans (?:blague|farce)|seriously|for real|honestly), ")
MONEY = re.compile(
    r"\d[\d \u00a0\u202f]*(?:\$|k\$|dollars)|\$ ?\d"
    r"|(?<!\w)(?:lambo|ferrari|yacht|condos?|millionnaires?|millionaires?|piscine creusée)(?!\w)"
)
PROMISED = re.compile(r"(?<!\w)(?:(?:aur|pourr)(?:ez|as|ont)|ser(?:ez|as)|you'll|you will|tu vas|vous allez)(?!\w)")
