"""Machine readable zones, written from ICAO 9303 and independent of the product's own code."""
import unicodedata

WEIGHTS = (7, 3, 1)
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SPELLED = {"Æ": "AE", "Œ": "OE", "Ø": "OE", "ß": "SS", "ẞ": "SS", "Þ": "TH", "Ð": "D", "Ł": "L", "Đ": "D"}
GERMAN = {"Ä": "AE", "Ö": "OE", "Ü": "UE"}
SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"


def check_digit(field):
    """9303-3 section 4.9."""
    values = (0 if c == "<" else ALPHABET.index(c) for c in field)
    return str(sum(v * WEIGHTS[i % 3] for i, v in enumerate(values)) % 10)


def fold(text, state=""):
    """A printed name in the alphabet of the zone (9303-3 section 6)."""
    folded = []
    for letter in unicodedata.normalize("NFC", text).upper():
        if state in ("D", "AUT", "CHE") and letter in GERMAN:
            folded.append(GERMAN[letter])
        elif letter in SPELLED:
            folded.append(SPELLED[letter])
        elif letter in "'’.":
            continue
        elif letter in " -":
            folded.append("<")
        else:
            base = unicodedata.normalize("NFD", letter)[0]
            folded.append(base if base in ALPHABET else "")
    return "".join(folded)


def name_field(person, length):
    text = fold(person.surname, person.state) + "<<" + "<".join(fold(g, person.state) for g in person.given)
    return text[:length].ljust(length, "<")


def yymmdd(day):
    return day.strftime("%y%m%d")


def checked(field):
    return field + check_digit(field)


def td1(code, person, number, expiry, optional1="", optional2="", number_check=None):
    """Three lines of 30. A number longer than nine goes on in the first optional field."""
    head = code.ljust(2, "<") + person.issuer.ljust(3, "<")
    if len(number) > 9:
        rest = number[9:] + (number_check or check_digit(number))
        body = number[:9] + "<" + (rest + "<" + optional1 if optional1 else rest).ljust(15, "<")
    else:
        body = checked(number.ljust(9, "<")) + optional1.ljust(15, "<")
    birth, end = checked(yymmdd(person.birth)), checked(yymmdd(expiry))
    optional2 = optional2.ljust(11, "<")
    composite = check_digit(body + birth + end + optional2)
    return [head + body, birth + person.sex + end + person.state.ljust(3, "<") + optional2 + composite,
            name_field(person, 30)]


def two_lines(code, person, number, expiry, width, optional=""):
    """TD2 (36 columns), TD3 and MRV-A (44), MRV-B (36)."""
    first = code.ljust(2, "<") + person.issuer.ljust(3, "<") + name_field(person, width - 5)
    key = checked(number.ljust(9, "<"))
    birth, end = checked(yymmdd(person.birth)), checked(yymmdd(expiry))
    second = key + person.state.ljust(3, "<") + birth + person.sex + end
    if code.startswith("V"):
        return [first, second + optional.ljust(width - len(second), "<")]
    if width == 44:
        optional = optional.ljust(14, "<")
        tail = optional + ("<" if not optional.strip("<") else check_digit(optional))
    else:
        tail = optional.ljust(7, "<")
    return [first, second + tail + check_digit(key + birth + end + tail)]


def french_2x36(person, department, office, issued, serial):
    """The identity card of before 2021."""
    first = "IDFRA" + fold(person.surname)[:25].ljust(25, "<") + department.rjust(3, "0") + office
    given = "<<".join(fold(g) for g in person.given)[:14].ljust(14, "<")
    second = checked(issued.strftime("%y%m") + department.rjust(3, "0") + serial) + given
    second += checked(yymmdd(person.birth)) + person.sex
    return [first, second + check_digit(first + second)]


def french_licence(person, number, expiry):
    """One line of 30: recognised, but not a document to enrol with."""
    line = "D1FRA" + checked(number) + yymmdd(expiry) + fold(person.surname)[:8].ljust(8, "<")
    return [line + check_digit(line)]


def spanish_number(digits):
    return f"{digits:08d}" + SPANISH_LETTERS[digits % 23]


def belgian_register(birth, serial):
    """National register number: 97 − (first nine mod 97), a 2 before them when born from 2000 on."""
    nine = birth.strftime("%y%m%d") + f"{serial:03d}"
    check = 97 - int(("2" if birth.year >= 2000 else "") + nine) % 97
    return nine + f"{check:02d}"


def belgian_number(ten):
    """Twelve digits: ten and their remainder mod 97 (97 for 0)."""
    return f"{ten:010d}{ten % 97 or 97:02d}"


def portuguese_number(digits, version):
    """Nine digits (the ninth is a civil check digit), two characters, and the check over all twelve."""
    first = f"{digits:08d}"
    civil = -sum((9 - i) * int(c) for i, c in enumerate(first)) % 11
    body = first + ("0" if civil == 10 else str(civil)) + version
    for last in "0123456789":
        if portuguese_check(body + last):
            return body + last
    raise ValueError(body)


def portuguese_check(twelve):
    total = 0
    for place, character in enumerate(reversed(twelve)):
        value = ALPHABET.index(character)
        if place % 2:
            value = 2 * value - 9 if 2 * value > 9 else 2 * value
        total += value
    return total % 10 == 0
