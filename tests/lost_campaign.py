"""A visual of a campaign that was on the computer when it was saved, and is not there any more."""

from pathlib import Path

from composer.app.context import Context, load_context
from composer.core.document.edits import add_qr, write_part
from composer.storage.campaigns.library import Index, Installed, pack_folder, write_index
from tests.campaign_files import campaign_file
from tests.own_person import own_session

ID, DIGEST = "jps-2025-mon-coin", "d" * 64
ADDRESS = "https://exemple.org/mon-coin"
#: What this campaign says, and no other one.
OWN = ("La persévérance, un pas à la fois", "Réseau Mon-Coin", "@mon_coin", "10 au 14 février 2025", "#MonCoin2025")
_CHANGES = (
    ('id = "jps-2026"\n', f'id = "{ID}"\nversion = 3\n'),
    ('region = "Montréal"', 'region = "Mon-Coin"'),
    ('value = "Réseau réussite Montréal"', 'value = "Réseau Mon-Coin"'),
    ('value = "@reseau_reussite_montreal"', 'value = "@mon_coin"'),
    ('value = "@Réseauréussitemontréal"', 'value = "@MonCoin"'),
    ('value = "@Réseauréussitemontréal"', 'value = "@MonCoin"'),
    ('value = "https://www.journeesperseverancescolaire.com/fr/montreal"', f'value = "{ADDRESS}"'),
    ('value = "La persévérance, ça mène loin."', 'value = "La persévérance, un pas à la fois"'),
    ("[editions.2025]\n", "[editions.2021]\n"),
    ('value = "2025-02-10"', 'value = "2021-02-08"'),
    ('value = "2025-02-14"', 'value = "2021-02-12"'),
    ('value = "2026-02-16"', 'value = "2025-02-10"'),
    ('value = "2026-02-20"', 'value = "2025-02-14"'),
    ('value = "16 au 20 février 2026"', 'value = "10 au 14 février 2025"'),
    ('value = "February 16–20, 2026"', 'value = "February 10–14, 2025"'),
    ('value = "2026-02-19"', 'value = "2025-02-13"'),
    ('value = "#JPS2026"', 'value = "#MonCoin2025"'),
)


def visual_of_lost(home: Path, path: Path) -> Path:
    """Save a visual under a campaign that is in the folder `home` for that moment only; return its file."""
    context = install(home)
    session = own_session(context)
    told = write_part(session.visual, "story", "Merci à Réseau Mon-Coin! Rendez-vous du 10 au 14 février 2025.")
    session.edit(add_qr(told, ADDRESS), "caption")
    session.save(path)
    write_index(home, Index())
    return path


def install(home: Path) -> Context:
    """Put that campaign on the computer, and read it."""
    folder = pack_folder(home, ID, DIGEST)
    folder.mkdir(parents=True, exist_ok=True)
    campaign_file(folder, *_CHANGES, name="campaign.toml")
    write_index(home, Index(packs={ID: Installed(DIGEST)}))
    return load_context(ID)
