"""The networks of the shipped campaign file, which no test types again."""

from composer.storage.campaign_file import read_campaign
from composer.storage.paths import resource

SHIPPED = read_campaign(resource("campaigns", "jps-2026.toml"))
#: Those that captions are written for where nobody chooses, and all of them.
NETWORKS, ALL_NETWORKS = SHIPPED.offered, tuple(SHIPPED.networks)
