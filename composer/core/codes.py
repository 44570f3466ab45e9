"""Lists the codes of problems by subject: stable names for programs, each with one meaning."""

from typing import Literal

#: Written to `kit.json` and printed by `--json`: a new code may be added, but none ever changes its meaning.
# By subject, so that a code that is there already is seen before another is made.
# fmt: off
Code = Literal[
    # The person, their texts and their consent.
    "agreed-by-nobody", "characters-removed", "consent-unsaid", "example", "example-leaves", "example-left-out",
    "half-a-sign", "minor-not-agreed", "not-one-line", "publication-not-agreed", "reshare-not-agreed",
    "text-absent", "text-too-large", "texts-alike", "too-many-marks", "unknown-handle",
    # Quotes, answers and the text to say.
    "no-answer", "no-quote", "no-quote-fits", "quote-not-once", "quotes-by-somebody-else", "quotes-declined",
    "quotes-not-answers", "script-empty", "script-long",
    # Captions.
    "caption-too-long", "control-sign", "dates-wrong", "edition-year", "empty-text", "escaped", "fact-altered",
    "handle-altered", "handle-foreign", "handle-given-twice", "handle-missing", "handle-unofficial",
    "hashtag-altered", "hashtag-cut", "hashtag-doubled", "hashtag-spaced", "hashtag-split", "hashtag-year",
    "hashtags-too-many", "held-back", "invisible-sign", "language-mismatch", "leftover", "letters-lost",
    "look-again", "name-altered", "near-its-limit", "no-network", "no-network-offered", "not-nfc", "pasted",
    "phrase-alone", "phrase-altered", "phrase-capitals", "phrase-missing", "phrase-twice", "private-signs",
    "reserved-sign", "story-left-out", "stuck", "theme-altered", "theme-year", "unknown-network", "weekday-wrong",
    # Photos and logos.
    "head-unchecked", "logo-refused", "no-face", "no-photo", "no-photographer", "photo-closed", "photo-colors",
    "photo-damaged", "photo-empty", "photo-folder", "photo-foreign", "photo-many", "photo-missing", "photo-no-end",
    "photo-not-shown", "photo-part-missing", "photo-print-colors", "photo-profile", "photo-too-heavy",
    "photo-too-large", "photo-too-narrow", "photo-too-small", "photo-unknown", "photo-variant",
    # What a page shows, and whether it can be read.
    "accent-left-out", "beyond-capacity", "credit-left-out", "face-covered", "glyph-fallback", "glyph-missing",
    "language-undrawable", "logo-left-out", "low-contrast", "organisation-left-out", "outside-grid", "outside-safe",
    "pronouns-left-out", "qr-not-an-address", "qr-too-long", "role-left-out", "text-clipped", "text-covered",
    "text-too-long", "text-too-small", "too-many-accents", "weak-veil", "word-split", "words-too-faint",
    # Posters, those of the program and one’s own.
    "font-damaged", "font-forbidden", "font-kind", "font-twice", "font-unlicensed", "misplaced-box", "missing-art",
    "missing-role", "missing-slot", "names-alike", "no-poster", "no-poster-home", "no-poster-there",
    "nothing-there", "other-poster", "poster-capacity", "poster-exists", "poster-missing", "poster-name-reserved",
    "poster-names-alike", "poster-no-format", "poster-outside", "poster-ships", "poster-twice", "poster-undrawable",
    "posters-too-big", "posters-unkept", "posters-unreadable", "reserved-name", "too-many-fonts", "unknown-day",
    "unknown-face", "unknown-palette", "unknown-parent", "unknown-poster", "unknown-style", "unknown-word",
    "wrong-format-data", "wrong-heir", "wrong-role", "wrong-sizes", "wrong-steps",
    # Official art and vector drawings.
    "art-closed", "art-damaged", "art-few-pixels", "art-font-missing", "art-format-twice", "art-formats-to-check",
    "art-ink-faint", "art-inks", "art-layers-unread", "art-library-missing", "art-more-pages", "art-no-credit",
    "art-no-format", "art-no-photo", "art-no-words", "art-other-holes", "art-part-removed", "art-sample-drawn",
    "art-slots-overlap", "art-text-drawn", "art-too-large", "art-unknown", "svg-attribute", "svg-broken",
    "svg-color", "svg-dashed-round", "svg-declaration", "svg-element", "svg-endless", "svg-gradient-units",
    "svg-no-color", "svg-reference", "svg-root", "svg-same-id", "svg-too-big", "svg-too-deep",
    "svg-translucent-gradient", "too-much-art",
    # Campaigns and their packs.
    "campaign-incomplete", "campaign-ships", "campaign-text-cut", "campaigns-busy", "campaigns-unkept",
    "date-outside", "date-to-provide", "earlier-version", "handle-impossible", "handle-to-provide",
    "no-campaign-home", "organisation-missing", "other-campaign", "pack-altered", "pack-broken",
    "pack-missing-part", "pack-names", "pack-other-part", "pack-too-big", "regional-in-base", "same-version",
    "unknown-campaign",
    # Lists of people.
    "list-cell", "list-chosen", "list-column", "list-delimiter", "list-empty", "list-encoding", "list-namesake",
    "list-photo", "list-photo-twice", "list-quote", "list-row", "list-sheet", "list-unreadable", "list-value",
    # Kits, the print shop and what is received.
    "another-kit", "changed-by-hand", "kit-busy", "kit-differs", "kit-earlier", "kit-incomplete", "kit-made-anew",
    "kit-namesakes", "kit-nothing", "kit-outside", "kit-removed", "kit-too-big", "kit-twice", "kit-unreadable",
    "not-as-written", "nothing-to-show", "part-changed", "press-profile", "print-check",
    # Files, folders and disks.
    "already-there", "changed-elsewhere", "changed-since", "damaged-visual", "disk-silent", "is-a-visual",
    "kept-damaged", "newer-format", "newer-program", "no-folder", "no-input", "not-a-visual", "not-autosaved",
    "not-erased", "not-removed", "not-taken", "not-written", "open-elsewhere", "output-not-written",
    "outside-folder", "portable-read-only", "settings-unkept", "settings-unread", "unreadable-file",
    "visual-too-big", "write-unconfirmed",
    # Data of any file, and its limits.
    "file-too-big", "file-too-large", "format-twice", "input-not-utf-8", "input-too-long", "missing-key",
    "needless-key", "not-utf-8", "toml-syntax", "toml-too-deep", "unknown-format", "unknown-key",
    "unknown-language", "unwritable-text", "wild-number", "wrong-color", "wrong-date", "wrong-figure", "wrong-form",
    "wrong-id", "wrong-limit", "wrong-text", "wrong-type", "wrong-value",
    # The program itself.
    "incomplete-installation", "no-display", "no-screen", "qt-does-not-load", "qt-library-missing",
    "qt-not-installed", "unforeseen", "window-library-missing",
]
# fmt: on
