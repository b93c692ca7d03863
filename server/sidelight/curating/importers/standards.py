"""Countries and languages by the names that sources use, as ISO 3166-1 and BCP 47 write them."""

from functools import cache

import langcodes
import pycountry

# Names that the standard has otherwise, as the sources write them.
_COUNTRIES = {
    "Brunei": "BN",
    "Cape Verde": "CV",
    "DR Congo": "CD",
    "Macao": "MO",
    "Palestine territories": "PS",
    "Republic of Ireland": "IE",
    "Republic of the Congo": "CG",
    "Russia": "RU",
    "The Gambia": "GM",
    "Turkey": "TR",
    "UAE": "AE",
    "UK": "GB",
    "USA": "US",
    "Vatican City": "VA",
}
_LANGUAGES = {
    "American English": "en-US",
    "Australian English": "en-AU",
    "Bokmål": "nb",
    "Brazilian Portuguese": "pt-BR",
    "British English": "en-GB",
    "European Portuguese": "pt-PT",
    "Filipino": "fil",
    "Greek": "el",
    "Indian English": "en-IN",
    "Malay": "ms",
    "Modern Greek": "el",
    "New Zealand English": "en-NZ",
    "Nynorsk": "nn",
    "Odia": "or",
    "Pashto": "ps",
    "Punjabi": "pa",
    "Simplified Chinese": "zh-Hans",
    "Slovene": "sl",
    "Traditional Chinese": "zh-Hant",
}


@cache
def country_code(name: str) -> str | None:
    """The two letters of a country by its English name or code; null where it has none."""
    try:
        return _COUNTRIES.get(name) or str(pycountry.countries.lookup(name).alpha_2)
    except LookupError:
        return None


@cache
def language_tag(name: str) -> str | None:
    """The tag of a language by its English name or code; null where it has none that is certain."""
    if name in _LANGUAGES:
        return _LANGUAGES[name]
    # A code is in small letters; a name, such as the language called En, is not.
    if name.islower() and name.isascii():
        return langcodes.standardize_tag(name) if langcodes.tag_is_valid(name) else None
    for written in (name, f"{name} (macrolanguage)"):
        if found := pycountry.languages.get(name=written):
            return langcodes.standardize_tag(getattr(found, "alpha_2", found.alpha_3))
    return None
