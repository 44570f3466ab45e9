"""Gives the address of a network, from the hosts in the campaign's file."""

from composer.core.campaign.campaign import Network
from composer.core.web_address import encoded_address


def network_page(network: Network) -> str:
    """The address of the first page of `network`; empty where its host is unknown, or could not be one."""
    hosts = network.own_handle.hosts
    return (encoded_address(f"https://{hosts[0]}/") or "") if hosts else ""
