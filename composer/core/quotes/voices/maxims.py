"""What everybody says, and nothing of this person: maxims, songs, proverbs, what is written by the hundred."""

from composer.core.quotes.lexicon import LateWords, anywhere
from composer.core.quotes.sentences import fold
from composer.core.quotes.trait_words import FIRST_PERSON

#: Those of authors, whoever is believed to have said them.
MAXIM = anywhere(r"""
    arme_la_plus_puissante most_powerful_weapon parce_que_les_choses_sont_difficiles soit_je_gagne,?_soit_j'apprends
    i_never_lose (?:always_)?seems_impossible_until paraît_(?:toujours_)?impossible_jusqu d'échec_en_échec
    failure_to_failure success_is_not_final le_succès_n'est_pas_final be_the_change (?:sois|soyez)_le_changement
    impossible_n'est_pas_français impossible_is_nothing just_do_it what_doesn't_kill
    ce_qui_ne_(?:me|te|nous|vous)_tue_pas les_autres_sont_déjà_pris everyone_else_is_(?:already_)?taken
    danser_sous_la_pluie dance_in_the_rain que_l'orage_passe if_you_can_dream_it life_is_like_a_box
    tout_le_monde_est_un_génie everybody_is_a_genius you_miss_(?:100|a_hundred|all) winners_never_quit
    quitters_never_win définition_de_la_folie definition_of_insanity hakuna_matata je_pense_donc_je_suis i_have_a_dream
    yes_we_can (?:the_)?future_belongs_to_those choisis_un_travail_que_tu_aimes weakness_leaving_the_body
    tomber_sept_fois sept_fois_et_(?:se_)?relever sept_fois,?_(?:et_)?rel[eè]ve[zr]?-?(?:toi|vous)?_(?:la_)?huit
    seven_times,?_(?:and_)?(?:get|stand|rise)_up_eight vingt_fois_sur_le_métier ils_l'ont_fait,?_(?:parce|sans)
    ne_savaient_pas_que_c'était_impossible didn't_know_it_was_impossible loss_of_enthusiasm perdre_son_enthousiasme
    to_do_great_work love_what_you_do(?=\W?$) absence_(?:de|of)_(?:peur|fear|la_peur) capacité_de_(?:la_)?vaincre
    triumph_over_it rien_n'est_à_craindre nothing_in_life_is_to_be_feared autre_côté_de_(?:la|ta|ma|notre)_peur
    other_side_of_fear pain_is_temporary douleur_est_temporaire quitting_lasts_forever
    (?:percent|%|pour_cent)_(?:de_|d')?(?:inspiration|talent|génie|genius|perspiration|transpiration)
    (?:le_)?parachutisme skydiving if_at_first_you_don't au_premier_essai,? stay_hungry stay_foolish rêver_grand_et_oser
    fais_de_ta_vie_un_rêve vise_(?:toujours_)?la_lune tu_atterriras land_among_the_stars les_étoiles(?=\W?$)_?
    (?:le_)?seul_échec_(?:est|c'est) only_failure_is done_is_better better_than_perfect mieux_que_(?:le_)?parfait
    one_door_closes une_porte_se_ferme chemin_se_fait_en_marchant there_is_no_try do_or_do_not fais-le,?_ou try_not
    (?:darkest|noir)_(?:before|avant)_(?:the_dawn|l'aube) la_vie_est_comme_une_bicyclette like_riding_a_bicycle
    garder_l'équilibre,?_(?:il_faut|tu_dois) avancer_pour_ne_pas_tomber comfort_zone zone_de_confort get_rich_or
    die_trying trust_the_process hustle think_outside no_such_thing_as_failure
    (?:never|jamais)_(?:lose|perds?),?_(?:either|soit|i_learn|j'apprends) ne_perds_jamais you_only_live_once
    on_n'a_qu'une_vie (?:l'union|unity)_fait_la_force la_persévérance_vient_à_bout tout_est_possible_à_(?:celui|qui)
    impossible_n'existe_pas les_gagnants_(?:trouvent|n'abandonnent) un_gagnant_n'abandonne winner_is_a_(?:dreamer|loser)
    gagnant_est_un_(?:rêveur|perdant) ils_ont_le_mérite chaque_accomplissement_commence actions_speak
    small_steps_every_day hard_work_beats_talent l'éducation_est_(?:la_clé|l'arme|le_passeport)
    education_is_the_(?:key|passport|most) knowledge_is_power savoir,?_c'est_le_pouvoir la_connaissance_est_le_pouvoir
    dead_poets tomorrow_is_another_day demain_est_un_autre_jour keep_calm follow_your_heart
    everything_happens_for_a_reason tout_arrive_pour_une_raison whether_you_think_you_can believe_you_can_and
    life_is_what_happens smooth_seas?_never (?:those_)?who_wander_are_not best_way_out_is_(?:always_)?through
    what_lies_behind_us best_time_to_plant_a_tree in_the_middle_of_(?:every_)?difficulty (?:ten_thousand|10,?000)_ways
    greatest_glory filling_of_a_(?:pail|bucket) lighting_of_a_fire tell_me_and_i_forget secret_of_getting_ahead
    if_you_want_to_go_(?:fast|far) it_takes_a_village one_child,?_one_teacher still_i_rise every_day_that_scares_you
    courage_doesn't_always_roar act_as_if_what_you_do moves_a_mountain_begins how_hard_you_(?:hit|fall)
    how_many_times_you_fall unless_you_do(?=\W?$) float_like_a_butterfly leap_and_the_net luck_is_what_happens_when
    harder_i_work,?_the_luckier tough_times_never_last your_wounds_into_wisdom may_the_force to_infinity_and_beyond
    just_keep_swimming with_great_power ne_voit_bien_qu'avec essentiel_est_invisible rien_ne_se_perd
    c'est_pas_la_chute,?_c'est l'important,?_ce_n'est_pas_la_chute jusqu'ici,?_tout_va_bien
    pas_de_hasard,?_(?:il_n'y_a_)?que à_vaincre_sans_péril seuls?,?_on_va_plus_vite ensemble,?_on_va_plus_loin
    un_enfant,?_un_(?:enseignant|professeur) pour_élever_un_enfant déplace_(?:une|la)_montagne_commence
    vent_(?:n'est_)?favorable_(?:à|pour)_(?:celui|qui) connais-toi_toi-même le_cœur_a_ses_raisons
    science_sans_conscience tête_bien_faite cultiver_(?:notre|son)_jardin cent_fois_sur_le_métier
    patience_et_longueur_de_temps imaginer_sisyphe vers_l'infini que_la_force_soit
    (?:ascenseur|elevator)_(?:vers|pour|to)_(?:le_)?(?:succès|success) mesure_d'un_homme measure_of_a_man
    don't_watch_the_clock rien_de_grand_ne_s'est génie_est_une_longue jamais_trop_tard_pour_(?:devenir|être)_ce
    never_too_late_to_be_what chaque_jour_est_une_(?:nouvelle_)?(?:chance|page|occasion)
    every_day_is_a_(?:new|second)_(?:chance|beginning) rester_(?:là_)?où_(?:on|l'on|tu)_(?:est|es)_tombée?
    n'attends_pas_que_les_événements risque_(?:est|c'est)_de_ne (?:pas_)?(?:biggest|greatest)_risk_is_not
    échec_est_le_fondement fondement_de_la_réussite (?:rêve|objectif)_sans_(?:plan|échéance)
    (?:goal|dream)_without_a_(?:plan|deadline) failure_is_not_an_option l'échec_n'est_pas_une_option
    (?:ta|votre|la|your|the)_(?:seule|only)_limite?_(?:est|c'est|is) stars_can't_shine come_from_comfort
    expert_in_anything was_once_an?_(?:beginner|contender|amateur) never_too_old_to start_where_you_are
    don't_count_the_days sum_of_small_efforts somme_de_petits_efforts strength_does_not_come force_ne_vient_pas_des
    power_over_your_mind obstacle_is_the_way by_achieving_your_goals
    (?:why_you|pourquoi_tu_as)_(?:started|commencé)(?=\W?$) stronger_than_your_excuses plus_forte?_que_tes_excuses
    dreams_don't_work kills_more_dreams tue_plus_de_rêves one_day_or_day_one discipline_(?:is_the_bridge|est_le_pont)
    this_too_shall_pass ceci_aussi_passera motivation_(?:gets_you|is_what_gets|te_fait_démarrer|vous_fait_partir)
    difficult_roads (?:belles_|beautiful_)?destinations?(?=\W?$)_* greatest_weakness plus_grande_faiblesse_est
    grace_under_pressure bonheur_est_la_clé happiness_is_the_key premier_pas_n'est_pas_de_croire
    la_vie,?_ce_n'est_pas_d'attendre (?:petits_ruisseaux|little_strokes) l'action_est_la_clé action_is_the_foundational
    (?:the_)?man_who_moves noblesse_de_la_(?:patience|persévérance) nos_vies_commencent_à
    (?:our_lives|life)_begins?_(?:to_end|at_the_end_of) commence_là_où_finit
    voyage_de_mille_(?:lieues|kilomètres|milles) sophistication_suprême ultimate_sophistication how_slowly_you_go
    doesn't_matter_how_(?:slow|many_times) opportunity_(?:dances|is_missed) dressed_in_overalls
    parce_que_c'est_difficile_que_(?:nous|l'on|on) because_it_is_hard_that_we soyez_réalistes,?_demandez
    plus_grand_voyageur cave_you_fear not_a_destination,?_(?:but|it's) pas_une_destination,?_mais sérénité_d'accepter
    serenity_to_accept je_puis_tout_par through_(?:him|christ)_who_strengthens par_celui_qui_me_fortifie
    que_ta_volonté_soit thy_will_be ^(?:seigneur|lord|mon_dieu|dear_god|notre_père|our_father|dear_lord),?
    (?:un_)?psaume psalm proverbs_\d foi_transporte faith_(?:can_)?moves?_mountains heureux_ceux_qui
    blessed_are_(?:the|those) l'amour_est_patient love_is_patient qu'une_façon_d'échouer can't_explain_it_simply
    explain_it_to_a_six too_busy_to_be_looking permanent,?_(?:sauf|except) vis_comme_si_tu learn_as_if_you
    live_as_if_you rendre_visite_à_la_chance aux_audacieux
""")
#: The words of songs that people take for their mantra.
SONG = anywhere(r"""
    don't_stop_believin* we_are_the_champions eye_of_the_tiger i_will_survive i_get_knocked_down ain't_no_mountain
    stronger_than_yesterday hit_me_with_your_best_shot we_will_rock_you livin'?g?_on_a_prayer just_the_way_you_are
    (?:je_ne_)?regrette_rien_de_rien non,?_je_ne_regrette_rien quand_on_n'a_que_l'amour on_ne_change_pas,?_on_met
    un_peu_plus_haut,?_un_peu_plus_loin gens_du_pays l'essentiel,?_c'est_d'être_aimé j'ai_demandé_à_la_lune
    on_va_s'aimer_encore tant_qu'il_y_aura_des_étoiles les_ailes_d'un_ange mes_souliers_ont_beaucoup_voyagé
    let_it_go,_let_it_go got_a_friend_in_me i'm_still_standing here_comes_the_sun every_breath_you_take,_every
    you_raise_me_up (?:hold|holding)_out_for_a_hero what_doesn't_kill_you_makes lean_on_me,?_when don't_worry,?_be_happy
    i_want_to_break_free we_all_live_in imagine_all_the_people all_you_need_is_love the_show_must_go_on
    i_believe_i_can_fly you_can't_always_get_what (?:i'm_)?walking_on_sunshine born_to_run working_nine_to_five
    shake_it_off baby,?_you're_a_firework (?:this_is_)?my_fight_song it's_my_life,? i_did_it_my_way
    (?:three_little_birds|every_little_thing)_(?:is_)?gonna_be count_on_me_like life_is_a_highway
    it's_all_about_the_climb hallelujah somewhere_over_the_rainbow (?:on_a_)?(?:highway|stairway)_to_(?:hell|heaven)
    je_marche_seule?_dans je_reviens_chez_nous mal_à_se_faire_du_bien rien_qu'un_début pas_fini,?_c'est_rien emmenez-moi
    plus_fort_que_tout(?=\W?$) voir_la_mer_et_ses qu'on_s'en_va_à_l'aventure c'est_beau_la_vie(?=\W?$|_quand)
    mon_pays,?_ce_n'est_pas quand_les_hommes_vivront la_vie_en_rose ne_me_quitte_pas il_faut_que_tu_t'en_ailles
    en_rouge_et_noir (?:j'ai_)?la_tête_en_gigue dégénérations (?:t')?attendais_le_vent le_blues_du_businessman
    j'aurais_voulu_être_un_artiste le_monde_est_(?:stone|fou|à_pleurer) si_j'avais_les_ailes le_ciel_est_à_moi
    je_vole,_je_vole (?:je_)?veux_(?:de_l'amour|d'l'amour),?_d(?:e_la|'la)_joie on_écrit_sur_les_murs
    pour_que_tu_m'aimes_encore j'irai_(?:où_tu_iras|au_bout) (?:tu_)?(?:iras|irons)_où_tu libérée,?_délivrée
    les_plus_beaux_voyages le_petit_bonheur_que repartir_à_zéro,?_avec balayées?_pour_toujours il_est_où_le_bonheur
    résiste,?_prouve_que_tu_existes
""")
#: Those of everybody, which say nothing of this person.
PROVERB = LateWords(r"""
    sept_fois_à_terre (?:tombe[rz]?)_sept_fois fall_(?:down_)?seven_times shoot_for_the_(?:moon|stars)
    sky(?:'s|_is)_the_limit le_ciel_est_la_limite la_chance_sourit fortune_favou?rs qui_ne_(?:tente|risque)_rien
    nothing_ventured no_pain,?_no_gain aide-toi,?_(?:et_)?le_ciel (?:le_bon_dieu|dieu)_aide_ceux god_helps_those
    quand_on_veut,?_on_peut vouloir,?_c'est_pouvoir where_there'?i?s_a_will where_there_is_a_will
    (?:rome|paris)_ne_s'est_pas rome_wasn't_built petit_à_petit,?_l'oiseau forgeant_qu'on practice_makes_perfect
    tout_vient_à_point à_cœur_vaillant rien_ne_sert_de_courir slow_and_steady ne_jamais_remettre_(?:au|à)_lendemain
    l'erreur_est_humaine mieux_vaut_(?:tard_que_jamais|prévenir) l'espoir_fait_vivre qui_veut_(?:voyager_loin|la_fin)
    early_bird l'avenir_appartient_(?:à|aux)_(?:ceux_qui_se_lèvent|lève-tôt) patience_est_mère (?:c'est_)?en_forgeant
    better_late_than_never when_life_gives_you_lemons un_voyage_de_mille journey_of_a_thousand
    l'avenir_appartient_à_ceux le_monde_appartient_à_ceux give_a_man_a_fish carpe_diem yolo soyez_vous-mêmes?
    long_fleuve_tranquille petit_train_va_loin (?:chi|qui)_va_piano lentement_mais_sûrement slowly_but_surely
    tout_est_bien_qui all's_well_that après_la_pluie,?_(?:vient_)?le_beau pierre_qui_roule rolling_stone
    petits_ruisseaux à_chaque_jour_suffit
    (?:récolte|reap)\w*_(?:toujours_)?(?:ce_qu|what)_?(?:on|l'on|tu|you|we)_(?:a_)?(?:sème|semé|sow)
    jamais_deux_sans_trois third_time'?s?_(?:is_)?(?:the|a)_charm le_temps_(?:guérit|arrange) time_heals silver_lining
    when_the_going_gets_tough better_safe_than patience_is_a_virtue two_heads_are_better l'habit_ne_fait_pas
    haste_makes_waste goutte_à_goutte le_premier_pas_qui_coûte vaut_mieux_tard chaque_chose_en_son_temps
    what_goes_around (?:a_)?stitch_in_time (?:on_)?fait_ce_qu'on_peut_avec_ce_qu'on_a
""")


_TRIAL = (
    r"(?:défis?|obstacles?|échecs?|épreuves?|erreurs?|chutes?|pas|embûches?|challenges?|setbacks?|failures?"
    r"|struggles?|mistakes?|stumbles?)"
)
_CHANCE = (
    r"(?:opportunités?|occasions?|tremplins?|leçons?|marches?_vers|chances?|opportunit(?:y|ies)|lessons?"
    r"|stepping_stones?|invitations?)"
)
PLATITUDES = LateWords(rf"""
    {_TRIAL}_(?:are|sont)_(?:merely|just|simply|only|que|simplement|seulement)_*
    (?:road|path|route|chemin)_(?:to|du|vers_le|de_la)_(?:success|succès|réussite|greatness)
    (?:people|personnes|gens)_(?:who|qui)_(?:lift|croient_en|élèvent|inspire|inspirent|believe_in)_(?:you|vous|toi)*
    (?:mightiest|tallest|plus_grand)_(?:oak|chêne) (?:hope|faith|courage|love)_over_(?:fear|doubt|comfort)
    chaque_\w+_compte(?=\W?$) naissent_(?:souvent_)?des_plus_(?:grands|grandes) fleuri\w+_dans n'est_pas_une_fin,?_mais
    not_the_end,?_but (?:un_)?nouveau_départ(?=\W?$) malgré_les_(?:tempêtes|embûches|épreuves|vents_contraires)
    capables?_de_grandes_choses capable_of_(?:great|amazing)_things
    (?:success|progress|growth|healing|réussite|le_succès|la_vie)_(?:is_not|isn't
    |n'est_pas)_(?:always_)?(?:a_straight_line|une_ligne_droite|linear|linéaire|un_long_fleuve) winding_road
    (?:odds_are|odds_were)_stacked (?:darkest|hardest|toughest)_(?:moments|times|days)_that
    (?:dans|through)_(?:l'adversité|adversity) (?:in_the_)?face_of_adversity true_strength
    (?:véritable_|vraie_)?force_intérieure inner_strength dare_to_(?:dream|fail|fly|shine)
    (?:continue[zr]?|never_stop|cesse[zr]?_jamais)_(?:de_croire|à_croire|believing|dreaming|de_rêver)
    (?:a_road|un_chemin|parcours)_(?:filled|semé|rempli)_(?:with|d|de)
    (?:your|ton|votre)_(?:past|passé)_(?:does_not|doesn't|ne)_(?:define|te_définit|vous_définit)
    (?:become|devenir|deviens|devenez)_(?:the_|la_)?(?:best|meilleure)_version l'impossible_devient
    (?:courage|détermination)_et_(?:détermination|passion|résilience) (?:chaque|tout|toute|every
    |each)_{_TRIAL}_(?:[\w']+_){{0,4}}(?:est|a_été|devient|cache|représente|devenu|porte|is|was|became|becomes|holds
    |brings)_(?:[\w']+_){{0,2}}{_CHANCE}
    (?:see|voir|voyez|vois|transform\w+|turn\w*)_(?:\w+_)?{_TRIAL}_(?:as|comme|en|into)_(?:\w+_)?{_CHANCE}
    (?:une?|d')_?(?:opportunité|occasion)_de_(?:grandir|croître|me_réinventer|se_réinventer|me_dépasser|se_dépasser
    |briller) opportunit\w+_(?:to|for)_(?:grow|growth|shine) (?:permis|permet|permettent)_de_(?:grandir|me_dépasser
    |nous_dépasser|se_dépasser|devenir_la_personne|m'épanouir|s'épanouir)
    potentiel_(?:\w+_)?(?:est_)?(?:infini|illimité|sans_limite)s? (?:unlimited|limitless|infinite|full|true)_potential
    (?:philosophie|façon|manière)_de_vivre(?=\W?$) (?:véritable_)?philosophie_de_vie
    (?:bien_)?plus_qu'un_(?:simple_)?mot more_than_(?:just_)?a_word
    (?:en_vous|en_toi|within_you|inside_you)_(?:la_force|le_pouvoir|les_ressources|the_power|the_strength)
    (?:the_)?(?:power|strength)_(?:lies|is)_within (?:la_)?force_de_déplacer_des_montagnes
    chemin_(?:jalonné|parsemé|semé)_(?:d'|de) tapestry_of (?:tapisserie|symphonie)_de_la_vie
    n'est_pas_(?:seulement_|juste_)?une_destination is_not_(?:just_)?a_destination isn't_(?:just_)?a_destination
    journey_(?:matters|not_the_destination|is_more|itself) growing_through_what
    (?:your|ton|votre)_(?:story|histoire)_(?:isn't|is_not|n'est_pas|est_loin|is_just|is_far)
    (?:setback|échec)_is_a_setup setup_for_a_comeback
    embrace_(?:the|your|every|each)_(?:struggle|journey|process|challenge|failure|change|unknown)s?
    embrasse[rz]?_(?:le|la|les|chaque|votre)_(?:défi|défis|parcours|changement|chemin|échec|échecs|inconnu)
    (?:tout_au_long|au_fil)_de_(?:mon|ma|notre)_(?:parcours|vie|cheminement|carrière)
    (?:throughout|along)_my_(?:journey|career|life|path) (?:la_)?résilience_(?:est|n'est|se|c'est|nous|m'a)
    resilience_(?:is|isn't|comes|means|has_taught) (?:bâtir|construire|créer|build|create|building)_(?:un_avenir
    |ensemble_un|a_(?:better_|brighter_)?future|a_world|un_monde)
    (?:un_)?(?:avenir|monde|future|world)_(?:meilleur|où_chaque|where_every|brighter)
    (?:a_)?brighter_(?:future|tomorrow) avenir_(?:meilleur|radieux|prometteur) chaque_(?:rêve|pas|petit_pas|effort
    |geste|voix|victoire)_(?:a_sa_place|compte|fait_la_différence|nous_rapproche|te_rapproche|vous_rapproche)
    every_(?:step|small_step|effort|voice|dream|thread)_(?:\w+_){{0,2}}(?:counts|matters|brings_you)
    (?:never_)?(?:settle_for|content\w*_de)_(?:good_enough|less|moins|la_médiocrité)
    (?:unlock|unleash|libére[rz]?|libère)_(?:your|votre|ton) (?:spark|étincelle)_(?:in|within|en_chac|qui_sommeille)
    (?:rien|nothing)_(?:n'est|is)_(?:im)?possible_(?:à|pour|when|quand|si|if)
    la_clé_(?:du|de_(?:la|toute|votre|ta))_(?:succès|réussite) (?:a|the)_(?:testament|beacon)_(?:to|of)
    (?:the_)?climb,_it's (?:brick|pierre)_(?:by_brick|après_pierre)_(?:we|nous)
    (?:sortir|sors|sortez|step(?:ping)?)_(?:de_|out(?:side)?_of_)(?:sa|ta|votre|ma|your|my)_(?:zone|comfort)
    lumière_au_bout_du_tunnel light_at_the_end_of_the_tunnel (?:la_)?persévérance_est_un_(?:voyage|marathon)
    perseverance_is_an?_(?:journey|marathon|mindset)
""")


def is_platitude(text: str) -> bool:
    """Whether the sentence is one of those that are written by the hundred, or a proverb with nothing of the person."""
    folded = fold(text)
    proverb = PROVERB.search(folded) and not FIRST_PERSON.search(folded)
    return bool(proverb or PLATITUDES.search(folded))
