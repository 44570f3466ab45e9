"""Well-known maxims and proverbs, recognized by a few words: nobody’s own, whoever is believed to have said them."""

from composer.core.quotes.lexicon import anywhere

MAXIM = anywhere(r"""
    arme_la_plus_puissante most_powerful_weapon parce_que_les_choses_sont_difficiles
    soit_je_gagne,?_soit_j'apprends i_never_lose
    sept_fois_à_terre (?:tomber?|tombe|tombez)_sept_fois fall_(?:down_)?seven_times
    (?:always_)?seems_impossible_until paraît_(?:toujours_)?impossible_jusqu
    d'échec_en_échec failure_to_failure success_is_not_final le_succès_n'est_pas_final
    be_the_change sois_le_changement soyez_le_changement
    shoot_for_the_(?:moon|stars) vise[rz]?_(?:toujours_)?la_lune
    sky_is_the_limit le_ciel_est_la_limite impossible_n'est_pas_français impossible_is_nothing just_do_it
    la_chance_sourit fortune_favou?rs qui_ne_(?:tente|risque)_rien nothing_ventured no_pain,?_no_gain
    aide-toi,?_(?:et_)?le_ciel (?:le_bon_dieu|dieu)_aide_ceux god_helps_those
    quand_on_veut,?_on_peut vouloir,?_c'est_pouvoir where_there'?i?s_a_will where_there_is_a_will
    (?:rome|paris)_ne_s'est_pas rome_wasn't_built what_doesn't_kill ce_qui_ne_(?:me|te|nous|vous)_tue_pas
    soyez_vous-mêmes? les_autres_sont_déjà_pris everyone_else_is_(?:already_)?taken
    petit_à_petit,?_l'oiseau (?:en_)?forgeant_qu'on practice_makes_perfect
    tout_vient_à_point à_cœur_vaillant rien_ne_sert_de_courir slow_and_steady
    apprendre_à_danser_sous_la_pluie dance_in_the_rain que_l'orage_passe if_you_can_dream_it
    la_vie_est_un_long_fleuve life_is_like_a_box ne_jamais_remettre_(?:au|à)_lendemain
    tout_le_monde_est_un_génie everybody_is_a_genius you_miss_(?:100|a_hundred|all) one_hundred_percent_of_the_shots
    winners_never_quit quitters_never_win keep_calm_and when_life_gives_you_lemons
    un_voyage_de_mille journey_of_a_thousand il_n'y_a_pas_de_(?:sot|vent_favorable)
    la_folie_c'est_de_(?:refaire|faire_toujours) definition_of_insanity hakuna_matata carpe_diem yolo
    je_pense_donc_je_suis i_have_a_dream yes_we_can think_different the_future_belongs_to_those
    l'avenir_appartient_à_ceux le_monde_appartient_à_ceux choisis_un_travail_que_tu_aimes
    give_a_man_a_fish donne_un_poisson apprends-lui_à_pêcher
    (?:connais|connaissons)-toi_toi-même
""")
