"""The language of machine readable zones: lines of invented persons, with the check digits of ICAO 9303-3."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
LOOK_ALIKES = ("0OQD", "1IL", "2Z", "5S", "8B", "6G", "MNHW", "UVY", "CG0", "KXR", "EF", "PR", "7T1", "4A", "3B8")
STATES = ("FRA", "ESP", "PRT", "BEL", "ITA", "MAR", "DZA", "TUN", "GBR", "USA", "CHN", "TUR", "SEN", "ROU", "POL", "UTO", "D<<",
          "CIV", "COD", "LKA", "BGD", "BRA", "RUS", "UKR", "HTI", "NLD", "LUX", "CHE", "SYR", "AFG")
SYLLABLES = ("BA BE BI BO BU CA CE CHA CO DA DE DI DO DU FA FE FI GA GUE HA HE HO IA JA JE JO KA KE KI KO KU LA LE LI LO LU "
             "MA ME MI MO MU NA NE NG NI NO NOU OU PA PE PHI QUE RA RE RI RO RU SA SCH SE SI SO TA TE TH TI TO TU VA VE VI "
             "WA WE WI XA XI YA YE YO ZA ZE ZI ER EL AN EN IN ON UL AM").split()


def check_digit(field):
    weights = (7, 3, 1)
    total = 0
    for at, character in enumerate(field):
        value = 0 if character == "<" else ALPHABET.index(character)
        total += value * weights[at % 3]
    return str(total % 10)


def pick(rng, items):
    return items[int(rng.integers(len(items)))]


def word(rng):
    if rng.random() < 0.25:  # any letters at all: a name is not a language
        return "".join(pick(rng, LETTERS) for _ in range(int(rng.integers(1, 11))))
    return "".join(pick(rng, SYLLABLES) for _ in range(int(rng.integers(1, 5))))


def name(rng, width):
    surname = "<".join(word(rng) for _ in range(1 + int(rng.random() < 0.25)))
    given = "<".join(word(rng) for _ in range(int(rng.integers(0, 4))))
    return (surname + ("<<" + given if given else "")).ljust(width, "<")[:width]


def number(rng, width):
    kind = rng.random()
    if kind < 0.3:
        text = "".join(pick(rng, DIGITS) for _ in range(width))
    elif kind < 0.6:
        text = "".join(pick(rng, LETTERS) for _ in range(2)) + "".join(pick(rng, DIGITS) for _ in range(width - 2))
    else:
        text = "".join(pick(rng, LETTERS + DIGITS) for _ in range(width))
    return text if rng.random() < 0.8 else text[: int(rng.integers(5, width))].ljust(width, "<")


def date(rng):
    month = int(rng.integers(1, 13))
    days = 28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    return "%02d%02d%02d" % (rng.integers(100), month, rng.integers(1, days + 1))


def optional(rng, width):
    kind = rng.random()
    if kind < 0.6:
        return "<" * width
    length = int(rng.integers(1, width + 1))
    return "".join(pick(rng, DIGITS if kind < 0.8 else LETTERS + DIGITS) for _ in range(length)).ljust(width, "<")


def zone(rng, kind):
    """The lines of one zone: kind is TD1, TD2, TD3, MRVA, MRVB or FRENCH."""
    birth, expiry, nationality, sex = date(rng), date(rng), pick(rng, STATES), pick(rng, "MF<")
    dates = lambda: birth + check_digit(birth) + sex + expiry + check_digit(expiry)
    if kind == "TD1":
        code = pick(rng, ("I<", "ID", "IR", "AC", "CR", "A<"))
        document = number(rng, 9)
        first = code + pick(rng, STATES) + document + check_digit(document) + optional(rng, 15)
        rest = optional(rng, 11)
        body = dates()
        composite = check_digit(first[5:30] + body[:7] + body[8:15] + rest)
        return [first, body + nationality + rest + composite, name(rng, 30)]
    if kind == "FRENCH":
        first = "IDFRA" + "<".join(word(rng) for _ in range(1 + int(rng.random() < 0.2))).ljust(25, "<")[:25]
        first += "%03d%03d" % (rng.integers(1, 98), rng.integers(1000)) if rng.random() < 0.8 else "<" * 6
        head = "%02d%02d" % (rng.integers(4, 21), rng.integers(1, 13)) + "%03d%05d" % (rng.integers(1000), rng.integers(100000))
        given = "<<".join(word(rng) for _ in range(int(rng.integers(1, 3)))).ljust(14, "<")[:14]
        second = head + check_digit(head) + given + birth + check_digit(birth) + pick(rng, "MF")
        return [first, second + check_digit(first + second)]
    width = 44 if kind in ("TD3", "MRVA") else 36
    code = {"TD3": ("P<", "PD", "PP"), "TD2": ("I<", "IP", "AC"), "MRVA": ("V<", "VD"), "MRVB": ("V<", "VB")}[kind]
    first = pick(rng, code) + pick(rng, STATES) + name(rng, width - 5)
    document = number(rng, 9)
    head = document + check_digit(document)
    body = dates()
    if kind.startswith("MRV"):
        return [first, head + nationality + body + optional(rng, width - 28)]
    rest = optional(rng, 14) if kind == "TD3" else optional(rng, 7)
    if kind == "TD3":
        rest += "<" if rest == "<" * 14 and rng.random() < 0.5 else check_digit(rest)
    return [first, head + nationality + body + rest + check_digit(head + body[:7] + body[8:15] + rest)]


KINDS = ("TD1", "TD2", "TD3", "MRVA", "MRVB", "FRENCH")


def fragment(rng, length):
    """A piece of a line, with more of what is hard to tell apart than lines have."""
    kind = rng.random()
    if kind < 0.5:
        line = pick(rng, zone(rng, pick(rng, KINDS)))
        length = min(length, len(line))
        at = int(rng.integers(0, len(line) - length + 1))
        return line[at : at + length]
    if kind < 0.7:
        return "".join(pick(rng, ALPHABET) for _ in range(length))
    if kind < 0.93:
        text = ""
        while len(text) < length:
            group = pick(rng, LOOK_ALIKES)
            text += "".join(pick(rng, group) for _ in range(int(rng.integers(1, 4))))
        return text[:length]
    text = ["<"] * length
    for _ in range(int(rng.integers(0, 4))):
        text[int(rng.integers(length))] = pick(rng, ALPHABET)
    return "".join(text)
