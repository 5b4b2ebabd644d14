"""Spanish: the words that rules look for."""

from __future__ import annotations

import re

from desktop.checks._language import Wording

_NUMBERS = r"\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|cincuenta|cien(?:to)?|mil"
_ONE = r"(?<![\d.,])\b(?:1|una?|uno) (?:persona |paciente )?"
_NOT_100 = r"(?!(?:100|cien)\b)"


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_FILLER = frozenset(
    (  # noqa: SIM905 - a list would be unreadable
        "a al algo así aún como con cuando de del desde donde el ella en entre es está están esta este"
        " esto ha hay la las le les lo los me mi mis muy ni no nos nuestra nuestro nueva nuevo o para pero"
        " por puede que qué se ser si sí sin sobre son su sus también tan tiene un una uno unos usted y ya"
    ).split()
)

WORDING = Wording(
    per_100=_any(
        r"\b\d+(?:[.,]\d+)? (?:de|entre|sobre) (?:cada )?(?:100|cien)\b|\d ?(?:%|por ?cien(?:to)?\b)"
    ),
    frequency=_any(
        r"\b(?:rar[oa]s?|raramente|rara vez|(?:in|poco )?frecuentes?|(?:in)?frecuentemente|frecuencia"
        r"|a menudo|comun(?:es|mente)|común|(?:im)?probable(?:s|mente)?|habitual(?:es|mente)?|inusual(?:es)?"
        r"|normalmente|generalmente|(?:a|algunas|muchas|pocas) veces|ocasional(?:es|mente)?"
        r"|casi (?:siempre|nunca)|suelen?|solía[ns]?|excepcional(?:es|mente)?)\b"
    ),
    one_in=_any(
        rf"{_ONE}(?:de|entre|sobre) cada {_NOT_100}(?:{_NUMBERS})\b"
        rf"|{_ONE}(?:entre|sobre) {_NOT_100}(?:{_NUMBERS})\b"
        rf"|(?<![\d.,])\b1 (?:persona |paciente )?de {_NOT_100}\d+\b"
    ),
    relative=_any(
        r"\b(?:el doble|el triple|la mitad) (?:de (?:probab\w+|riesgo|posibilidades|frecuente)|del riesgo)\b"
        r"|\bveces (?:más|menos|mayor|menor|superior|inferior)\b"
        r"|\b(?:duplica|triplica|dobla|reduce a la mitad)[nr]?(?:se)? (?:el|la|su) (?:riesgo|probabilidad)\b"
        r"|(?:%|por ?cien(?:to)?) (?:más|menos|mayor|menor)\b"
        r"|\b(?:riesgo relativo|razón de (?:momios|posibilidades|probabilidades)|odds ratio)\b"
    ),
    # What somebody does or may do; "se apagó" tells of a study.
    off=_any(
        r"\b(?:apag(?:ar|arl[oa]s?|arse|a|ue|ando)|apágu(?:el[oa]s?)|apagándol[oa]s?|desconect(?:ar|e|arl[oa]|el[oa]))\b"
    ),
    any_time=_any(r"\b(?:en cualquier momento|cuando (?:quiera|quiero|desee))\b"),
    longest=25,
    filler=_FILLER,
)
