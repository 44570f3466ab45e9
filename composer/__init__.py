"""The JPS composer: a poster, a photo and a quote become finished visuals and captions."""

__version__ = "0.1.0"
