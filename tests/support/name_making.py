"""How names are written and pairs are kept, for name_pairs.py."""

import unicodedata

from name_lists import GIVEN, SURNAMES

MATCH, EXPLAINABLE, CONFLICT = "match", "explainable", "conflict"
SPECIAL = {"Ä": "AE", "Ö": "OE", "Ü": "UE", "Å": "AA", "Æ": "AE", "Œ": "OE", "Ø": "OE", "ß": "SS", "Đ": "D", "ı": "I",
           "İ": "I", "Ł": "L", "Þ": "TH", "Ð": "D"}
BARE = {"ß": "SS", "Œ": "OE", "Đ": "D", "ı": "I", "İ": "I"}


def words(text):
    return [word.replace("_", " ").strip() for word in text.split()]


def upper(text, table):
    """In capitals, special letters by the table, everything else without its marks."""
    result = []
    for letter in text:
        capital = letter if letter in table else letter.upper()
        if capital in table:
            result.append(table[capital])
            continue
        plain = unicodedata.normalize("NFD", capital)
        result.append("".join(c for c in plain if not unicodedata.combining(c)))
    return "".join(result)


def zone(text):
    """As ICAO 9303-3 writes it, with blanks for fillers."""
    text = upper(text, SPECIAL)
    for apostrophe in "'’`":
        text = text.replace(apostrophe, "")
    return " ".join(text.replace("-", " ").replace("/", "").split())


def capitals(text):
    return upper(text, BARE)


class Person:
    def __init__(self, surname, given, usage=""):
        self.surname, self.given, self.usage = surname, given, usage

    def with_(self, **changed):
        values = {"surname": self.surname, "given": self.given, "usage": self.usage, **changed}
        return Person(**values)

    def __str__(self):
        return f"{self.surname}|{self.usage}|{self.given}"


class Pairs:
    def __init__(self):
        self.rows, self.seen = [], set()

    def add(self, a, b, label, rule, tradition, index):
        """`index` of the name in its list: names at even places are for tuning, the others for the test."""
        key = (str(a), str(b))
        if key in self.seen or (str(a) == str(b)):
            return
        self.seen.add(key)
        self.rows.append("\t".join([str(a), str(b), label, rule, tradition, "test" if index % 2 else "tune"]))


def half(items, index, step=1, offset=0):
    """An item of the same half of the list as `index`."""
    own = [item for place, item in enumerate(items) if place % 2 == index % 2]
    return own[(index // 2 * step + offset) % len(own)]


def people(tradition, count=None):
    surnames, given = words(SURNAMES[tradition]), words(GIVEN[tradition])
    for index in range(count or len(surnames)):
        surname = half(surnames, index)
        yield index, Person(surname, half(given, index, 1, index // len(surnames)))
