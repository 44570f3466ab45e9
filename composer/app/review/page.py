"""Writes the page of the visuals that may be reshared: one HTML file with its pictures, for a site or newsletter."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape

from composer.app.review.reviewed import Reviewed, ShownPicture, on_one_line
from composer.core.campaign.campaign import Campaign, text_in
from composer.core.words import Language, Words

_COUNT = Words("{count} visuels, avec l’accord de chaque personne", "{count} visuals, with each person’s agreement")
_ONE = Words("Un visuel, avec l’accord de la personne", "One visual, with the person’s agreement")
_NONE = Words(
    "Aucun visuel reçu n’a l’accord d’être repartagé.", "No visual that was received has an agreement to be reshared."
)
_VISUALS = Words("Visuels", "Visuals")
_STYLE = """
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif;
  color: #1d2622; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
header { margin-bottom: 1.5rem; }
header p { margin: 0; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.5rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); align-items: start; }
figure { margin: 0; }
img { display: block; width: 100%; height: auto; }
figcaption { margin-top: .5rem; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { body { color: #eef2ee; background: #161b18; } }
@media print {
  body { max-width: none; padding: 0; color: #000; background: #fff; font-size: 10pt; }
  ul { grid-template-columns: repeat(2, 1fr); gap: 8mm; }
  li { break-inside: avoid; }
  img { max-height: 84mm; width: auto; max-width: 100%; }
}
"""
_KNOWN = b64encode(sha256(_STYLE.encode()).digest()).decode("ascii")
#: Nothing is loaded, sent or styled but by this sheet, whatever a text of the page may be taken for.
_POLICY = f"default-src 'none'; img-src data:; style-src 'sha256-{_KNOWN}'; base-uri 'none'; form-action 'none'"
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>{name}</h1>
<p>{dates}</p>
<p>{count}</p>
</header>
<main>
{visuals}
</main>
</body>
</html>
"""
_ITEM = """<li>
<figure lang="{language}">
<img src="data:image/jpeg;base64,{data}" width="{width}" height="{height}" alt="{alternative}">
<figcaption>{credit}</figcaption>
</figure>
</li>"""


def page(received: Sequence[Reviewed], campaign: Campaign, language: Language) -> str:
    """The page in `language`, of those who agreed to be reshared, with the name and the dates of `campaign`.

    Each picture has its alternative text, and its line of credit in the visual's own language. There is no script, and
    nothing is loaded from elsewhere.
    """
    shown = [(each, each.picture) for each in received if each.picture and each.may_be_reshared]
    name, dates = (text_in(texts, language) for texts in (campaign.name, campaign.dates.line))
    items = "\n".join(_item(each, picture) for each, picture in shown)
    return _PAGE.format(
        language=language,
        policy=escape(_POLICY),
        title=_text(f"{_VISUALS.to(language)} – {name}"),
        style=_STYLE,
        name=_text(name),
        dates=_text(dates),
        count=_text(_counted(len(shown)).to(language)),
        visuals=f"<ul>\n{items}\n</ul>" if items else "",
    )


def _item(reviewed: Reviewed, picture: ShownPicture) -> str:
    return _ITEM.format(
        language=reviewed.language,
        data=b64encode(picture.jpeg).decode("ascii"),
        width=picture.width,
        height=picture.height,
        alternative=_text(reviewed.alternative),
        credit=_text(reviewed.credit.to(reviewed.language)),
    )


def _counted(count: int) -> Words:
    if not count:
        return _NONE
    return _ONE if count == 1 else _COUNT.format(count=count)


def _text(text: str) -> str:
    """`text` on one line, with nothing that could be taken for markup."""
    return escape(on_one_line(text))
