"""The networks of the shipped campaign file, so that no test repeats them, and a campaign that has others."""

import re
from pathlib import Path

from composer.core.campaign.campaign import Campaign
from composer.storage.campaigns.campaign_file import read_campaign
from tests.campaign_files import NATIONAL, REGION

SHIPPED = read_campaign(REGION)
#: Those that captions are written for where nobody chooses, and all of them.
NETWORKS, ALL_NETWORKS = SHIPPED.offered, tuple(SHIPPED.networks)

_OTHERS = """[networks.babillard]
name = "Babillard"
handle = { value = "@le_reseau", status = "given", source = "invitation" }
length = { value = 280, dated = "2027", source = "https://exemple.ca/babillard" }
counted = "graphemes"
fold = { value = 90, dated = "2027", source = "https://exemple.ca/babillard" }
formats = ["square"]
grid = { width = 1, height = 2, dated = "2027", source = "https://exemple.ca/babillard" }
alternative.fr = { value = "sous l’image", status = "to-confirm", source = "https://exemple.ca/babillard" }
alternative.en = { value = "under the picture", status = "to-confirm", source = "https://exemple.ca/babillard" }
pasted_handle_links = true
own_handle = { letters = "latin", signs = "_", longest = 12, dated = "2027", source = "https://exemple.ca/babillard" }

[networks.place-publique]
name = "Place publique"
offered = false
length = { value = 150, dated = "2027", source = "https://exemple.ca/place" }
formats = ["landscape"]
picture.most_bytes = { value = 60000, dated = "2027", source = "https://exemple.ca/place" }

"""


def other_campaign(folder: Path) -> Campaign:
    """A campaign with two networks of its own and none of the shipped ones, read from a file in `folder`."""
    national = NATIONAL.read_text("utf-8")
    before, _, rest = national.partition("[networks.instagram]")
    hashtags = rest.index("# The invitation names no hashtag")
    region = re.sub(r"\[networks\.\w+\]\nhandle = .*\n\n", "", REGION.read_text("utf-8"))
    (folder / NATIONAL.name).write_text(before + rest[hashtags:], "utf-8")
    (folder / REGION.name).write_text(f"{region}\n{_OTHERS}", "utf-8")
    return read_campaign(folder / REGION.name)
