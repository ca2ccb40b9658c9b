"""What looks like a temporal expression and is none."""

from __future__ import annotations

from typing import Final

# Months that are verbs or nouns too, and those that are given names.
MONTH_VERBS: Final = frozenset({"may", "march", "mar", "sep", "dec", "jan"})
GIVEN_NAME_MONTHS: Final = frozenset({"april", "may", "june", "august", "jan"})

# Nouns that make a four-digit number a quantity: "2000 people".
COUNTED: Final = frozenset(
    """
    people persons men women children troops soldiers officers police workers employees jobs members students
    miles kilometers kilometres km meters metres feet acres hectares pounds tons tonnes kg grams barrels bushels
    dollars dlrs euros yen francs marks pesos rubles roubles stg pct percent cents points seats votes calories
    patients victims refugees homes block houses households units copies words pages gmt hours hrs est edt et
    mln bln million billion trillion shares bags lbs mw megawatts volts rpm employees delegates fans spectators
    protesters demonstrators residents civilians guests participants companies firms aircraft planes tanks cars
    vehicles ships
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
# Makes of cars: the year before one is its model's.
CAR_MAKES: Final = frozenset(
    """
    audi bmw buick cadillac chevrolet chevy chrysler datsun dodge ferrari fiat ford gmc honda hyundai jaguar jeep kia
    lexus lincoln mazda mercedes mercury mitsubishi nissan oldsmobile peugeot plymouth pontiac porsche renault rover
    saab subaru suzuki tesla toyota volkswagen volvo
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
# Words before a four-digit number that make it a quantity or a name.
QUANTIFYING: Final = (
    "some", "about", "nearly", "almost", "over", "than", "least", "most", "no.", "number", "flight", "room", "route",
    "highway", "article", "section", "figure", "page", "paragraph", "resolution", "model", "chapter", "approximately",
    "roughly", "boeing", "airbus", "windows", "agenda", "class", "line", "channel", "radio", "code", "unit",
)  # fmt: skip
# Names with a weekday or a time in them.
NAMED: Final = (
    "sunday times", "sunday telegraph", "sunday mirror", "sunday mail", "sunday express", "sunday herald",
    "black friday", "cyber monday", "bloody sunday", "super tuesday", "super sunday", "friday the 13th",
    "saturday night live", "monday night football", "usa today", "today show", "nightline", "new york times",
    "man friday", "casual friday", "manic monday", "freaky friday", "the daily", "russia today", "india today",
    "ruby tuesday", "sheffield wednesday", "boxing day test", "all saints", "black monday", "black tuesday",
    "black wednesday", "black thursday", "second world war", "independence day",
)  # fmt: skip
# What makes a weekday before it a name: "the Monday Club".
CLUBS: Final = ("Club", "Circle", "Movement", "Review", "Magazine", "Herald", "Tribune", "Island", "Islands", "Boys")
# What is named after a holiday without being on it.
HOLIDAY_THINGS: Final = (
    "present", "presents", "gift", "gifts", "tree", "trees", "card", "cards", "carol", "carols", "shopping", "shoppers",
    "decorations", "lights", "bonus", "bonuses", "songs", "song", "island", "market", "markets", "egg", "eggs", "bunny",
    "costume", "costumes", "sales", "cake", "pudding", "cracker", "stocking", "lily", "rising",
)  # fmt: skip
# Shortened weekdays that are other words too.
WORD_LIKE_WEEKDAYS: Final = frozenset(("sun", "sat", "wed", "mon"))
# Words of a sentence in which "the 80s" are a measure.
MEASURED: Final = frozenset(
    ("temperature", "temperatures", "degree", "degrees", "highs", "lows", "percent", "score", "scores", "age", "aged")
)
# What is named after a season without being in it.
SEASON_THINGS: Final = (
    "water",
    "coat",
    "coats",
    "onion",
    "onions",
    "roll",
    "rolls",
    "wheat",
    "lamb",
    "mattress",
    "clothes",
)
