"""Well-known maxims and proverbs, recognized by a few words: nobody’s own, whoever is believed to have said them."""

from composer.core.quotes.lexicon import anywhere

#: Those of authors, whoever is believed to have said them.
MAXIM = anywhere(r"""
    arme_la_plus_puissante most_powerful_weapon parce_que_les_choses_sont_difficiles soit_je_gagne,?_soit_j'apprends
    i_never_lose (?:always_)?seems_impossible_until paraît_(?:toujours_)?impossible_jusqu d'échec_en_échec
    failure_to_failure success_is_not_final le_succès_n'est_pas_final be_the_change (?:sois|soyez)_le_changement
    impossible_n'est_pas_français impossible_is_nothing just_do_it what_doesn't_kill
    ce_qui_ne_(?:me|te|nous|vous)_tue_pas les_autres_sont_déjà_pris everyone_else_is_(?:already_)?taken
    danser_sous_la_pluie dance_in_the_rain que_l'orage_passe if_you_can_dream_it life_is_like_a_box
    tout_le_monde_est_un_génie everybody_is_a_genius you_miss_(?:100|a_hundred|all) winners_never_quit
    quitters_never_win définition_de_la_folie definition_of_insanity hakuna_matata je_pense_donc_je_suis
    i_have_a_dream yes_we_can (?:the_)?future_belongs_to_those choisis_un_travail_que_tu_aimes
    weakness_leaving_the_body
""")
#: Those of everybody, which say nothing of this person.
PROVERB = anywhere(r"""
    sept_fois_à_terre (?:tombe[rz]?)_sept_fois fall_(?:down_)?seven_times shoot_for_the_(?:moon|stars)
    sky_is_the_limit le_ciel_est_la_limite la_chance_sourit fortune_favou?rs qui_ne_(?:tente|risque)_rien
    nothing_ventured no_pain,?_no_gain aide-toi,?_(?:et_)?le_ciel (?:le_bon_dieu|dieu)_aide_ceux god_helps_those
    quand_on_veut,?_on_peut vouloir,?_c'est_pouvoir where_there'?i?s_a_will where_there_is_a_will
    (?:rome|paris)_ne_s'est_pas rome_wasn't_built petit_à_petit,?_l'oiseau forgeant_qu'on practice_makes_perfect
    tout_vient_à_point à_cœur_vaillant rien_ne_sert_de_courir slow_and_steady ne_jamais_remettre_(?:au|à)_lendemain
    when_life_gives_you_lemons un_voyage_de_mille journey_of_a_thousand l'avenir_appartient_à_ceux
    le_monde_appartient_à_ceux give_a_man_a_fish carpe_diem yolo soyez_vous-mêmes?
""")
