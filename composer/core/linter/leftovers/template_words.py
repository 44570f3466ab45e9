"""How templates and drafts name what is still to be written, as patterns in a skeleton."""

#: What a template asks for.
THING = (
    r"(?:credits?(?: photo)?|(?:pre)?nom|texte|histoire|recit|"
    r"citation|legende|photo|image|logo|lien|date|annee|ville|ecole|lieu|metier|poste|"
    r"titre|anecdote|organisme|entreprise|identifiant|source|hashtag|mot-clic|groupe|classe|matiere|programme|diplome|"
    r"(?:first |last |full )?name|text|story|quote|caption|picture|link|year|city|school|job|title|handle|company|"
    r"group|class|subject|program|degree)"
)
#: What is said of a part that is not final.
TO_DO = (
    r"a (?:completer|remplir|inserer|ajouter|preciser|valider|confirmer|verifier|venir|determiner|ecrire|reformuler|"
    r"revoir|remplacer|corriger|modifier|finaliser|rediger|traduire|definir|fournir)"
)
#: A part of a text, as whoever edits it calls it.
PART_OF_TEXT = (
    r"(?:phrase|mot|passage|paragraphe|texte|titre|ton|chiffre|nombre|date|nom|verbe|terme|formulation|citation|"
    r"legende|"
    r"source|lien|anecdote|histoire|exemple|blague|photo|image|nb|nbre|montant|heure|lieu|adresse|horaire|prenom|"
    r"amount|place|time|address|example|story|joke|sentence|word|wording|line|passage|paragraph|text|title|tone|number|"
    r"figure|name|verb|term|quote|caption|link)s?"
)
