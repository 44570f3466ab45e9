"""What a column of a list may be about, and how headings say it in French and in English."""

from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct

from composer.core.words import Words

Field = Literal[
    "id",
    "name",
    "first-name",
    "pronouns",
    "quote",
    "photo",
    "role",
    "organisation",
    "handle",
    "poster",
    "palette",
    "formats",
    "language",
    "photo-of",
    "publish",
    "reshare",
    "shows",
    "photographer",
    "hashtags",
    "qr",
    "answer",
]
FIELDS: tuple[Field, ...] = get_args(Field)


class Meaning(Struct, frozen=True):
    """What one column says of a person; `of` is the id of a network for a handle, of a question for an answer."""

    field: Field
    of: str = ""


#: What people read of each field; a handle and an answer are called by what they are of.
NAMES: Mapping[Field, Words] = {
    "id": Words("Numéro", "Number"),
    "name": Words("Nom", "Name"),
    "first-name": Words("Prénom", "First name"),
    "pronouns": Words("Pronoms", "Pronouns"),
    "quote": Words("Citation", "Quote"),
    "photo": Words("Photo", "Photo"),
    "role": Words("Rôle", "Role"),
    "organisation": Words("Organisation", "Organisation"),
    "poster": Words("Affiche", "Poster"),
    "palette": Words("Palette", "Palette"),
    "formats": Words("Formats", "Formats"),
    "language": Words("Langue", "Language"),
    "photo-of": Words("Qui est sur la photo", "Who is in the photo"),
    "publish": Words("Consentement", "Consent"),
    "reshare": Words("Repartage", "Resharing"),
    "shows": Words("Description de la photo", "Photo description"),
    "photographer": Words("Photographe", "Photographer"),
    "hashtags": Words("Mots-clics", "Hashtags"),
    "qr": Words("Code QR", "QR code"),
}
#: The fields of a column that describe the person, as `core.person.fields` has them; the name may be in two columns.
OF_PERSON: tuple[Field, ...] = ("pronouns", "role", "organisation")
#: By field, the headings that mean it, folded, one after the other; the first is the usual name of the field.
_SAID: Mapping[Field, str] = {
    "id": "id|numero|no|matricule|identifiant|number|identifier",
    "name": "nom|nom complet|nom et prenom|prenom et nom|nom de famille|nom de l ambassadeur|"
    "nom de l ambassadrice|ambassadeur|ambassadrice|personne|name|full name|last name|surname|"
    "family name|ambassador|quel est votre nom|votre nom|your name|what is your name",
    "first-name": "prenom|votre prenom|first name|given name|your first name",
    "pronouns": "pronoms|pronom|pronouns|pronoun",
    "quote": "citation|citations|phrase|message|temoignage|quote|quotation|testimonial|votre citation|"
    "your quote|texte de la citation",
    "photo": "photo|photos|portrait|image|fichier photo|nom de la photo|nom du fichier|fichier|picture|"
    "photo file|file name|filename|file|chemin de la photo|photo path|votre photo",
    "role": "role|titre|fonction|metier|poste|titre d emploi|occupation|profession|title|job|job title|"
    "position|titre ou role|titre role|role titre|programme d etudes",
    "organisation": "organisation|organisme|ecole|etablissement|entreprise|employeur|organization|school|company|"
    "employer|college|cegep|universite|institution",
    "handle": "",
    "poster": "affiche|modele|gabarit|poster|template",
    "palette": "palette|couleurs|couleur|colours|colors|color|colour",
    "formats": "formats|format|tailles|sizes",
    "language": "langue|langue du visuel|language|lang",
    "photo-of": "qui est sur la photo|photo de|mineur|age|majeur ou mineur|photo of|minor|who is in the photo|"
    "adult or minor",
    "publish": "consentement|accord|accord de publication|consentement a la publication|autorisation|consent|"
    "agreement|agreed|consent to publish|permission|publication|droit a l image|accord du parent|"
    "parent s agreement|autorisation parentale",
    "reshare": "repartage|accord de repartage|consentement au repartage|partage|reshare|resharing|consent to reshare",
    "shows": "description de photo|description de la photo|texte alternatif|photo description|alt text|"
    "alternative text|ce que montre la photo|description of the photo|alt",
    "photographer": "photographe|credit|credit photo|photographer|photo credit|credits",
    "hashtags": "mots clics|mot clic|mots cles|hashtags|hashtag",
    "qr": "qr|code qr|adresse web|site web|lien|qr code|link|web address|website|url",
    "answer": "",
}
HEADINGS: Mapping[Field, tuple[str, ...]] = {
    field: tuple(filter(None, said.split("|"))) for field, said in _SAID.items()
}
#: Of a long heading, as a form asks it, the words that say enough; the first that is found decides.
_WITHIN: tuple[tuple[Field, str], ...] = (
    ("shows", "description de la photo|description de photo|texte alternatif|alternative text"),
    ("reshare", "repartage|repartager|reshare"),
    ("publish", "consentement|consentez|acceptez|autorisez|consent|agree"),
    ("photographer", "photographe|photographer"),
    ("pronouns", "pronoms|pronouns"),
    ("photo-of", "mineur|minor"),
    ("name", "nom et prenom|prenom et nom|nom complet|full name"),
    ("first-name", "prenom|first name"),
    ("quote", "citation|quote"),
    ("photo", "photo"),
    ("poster", "affiche|poster"),
    ("palette", "palette"),
    ("language", "langue|language"),
    ("role", "metier|fonction|occupation"),
    ("organisation", "ecole|organisation|organization"),
    ("name", "nom|name"),
)
WITHIN: Mapping[str, Field] = {part: field for field, said in _WITHIN for part in said.split("|")}
