"""The text to be read first in a bundle: how the program starts, where its files go, what the system may say."""

from composer.core.words import Words

#: A name and a kind of file that every system opens.
START_HERE = "COMMENCER-START.txt"

_STARTS = {
    "win32": Words(
        "Double-cliquez sur «\u00a0JPS composer.exe\u00a0». Si Windows dit qu’il a protégé votre ordinateur, pressez\n"
        "   «\u00a0Informations complémentaires\u00a0», puis «\u00a0Exécuter quand même\u00a0».",
        "Double-click “JPS composer.exe”. If Windows says that it protected your PC, press “More info”,\n"
        "   then “Run anyway”.",
    ),
    "darwin": Words(
        "Double-cliquez sur «\u00a0JPS composer\u00a0». Si macOS refuse de l’ouvrir\u00a0: Réglages Système,\n"
        "   Confidentialité et sécurité, «\u00a0Ouvrir quand même\u00a0».",
        "Double-click “JPS composer”. If macOS does not open it: System Settings, Privacy & Security, “Open Anyway”.",
    ),
    "linux": Words(
        "Double-cliquez sur «\u00a0jps-composer\u00a0». S’il ne s’ouvre pas, ouvrez un terminal dans ce dossier\n"
        "   et tapez ./jps-composer\u00a0: le message dit ce qui manque, et la ligne à lancer.",
        "Double-click “jps-composer”. If it does not open, open a terminal in this folder\n"
        "   and type ./jps-composer: the message says what is missing, and the line to run.",
    ),
}
_THEN = Words(
    """COMPOSITEUR DES JPS

Rien n’est à installer, et Python n’est pas nécessaire. Gardez le dossier entier.

1. {start}
2. Choisissez votre région, puis pressez «\u00a0Commencer\u00a0», ou déposez une photo dans la fenêtre.
3. La touche F1 ouvre le guide, à la page de ce que vous faites.

Vos images\u00a0: l’étape «\u00a0Exporter\u00a0» en fait un dossier à votre nom; elle dit où,
et «\u00a0Ouvrir le dossier\u00a0» y mène.
Votre travail\u00a0: il est gardé à mesure; «\u00a0Enregistrer\u00a0» (Ctrl+S) en fait un fichier .jps.
Rien ne part de cet ordinateur\u00a0: aucun compte, aucune connexion.
Sur une clé USB\u00a0: un fichier vide nommé «\u00a0portable\u00a0», à côté du programme, garde tout sur la clé.
Pour retirer le programme\u00a0: jetez ce dossier, ou passez par le système si un installateur l’a installé.

LISEZMOI.md s’adresse à qui installe le programme à partir de ses sources, ou se sert de ses commandes.
""",
    """JPS COMPOSER

There is nothing to install, and Python is not needed. Keep the whole folder.

1. {start}
2. Choose your region, then press “Start”, or drop a photo on the window.
3. F1 opens the guide, at the page of what you are doing.

Your pictures: the step “Export” makes a folder in your name; it says where, and “Open the folder” leads there.
Your work: it is kept as you go; “Save” (Ctrl+S) makes a .jps file of it.
Nothing leaves this computer: no account, no connection.
On a USB stick: an empty file called “portable”, beside the program, keeps everything on the stick.
To remove the program: throw this folder away, or use the system if an installer installed it.

README.md is for those who install the program from its sources, or use its commands.
""",
)


def start_here(platform: str) -> str:
    """The text for the bundle of a `platform`, as `sys.platform` names it: in French, then in English."""
    said = _THEN.format(start=_STARTS.get(platform, _STARTS["linux"]))
    return f"{said.fr}\n\n{said.en}"
