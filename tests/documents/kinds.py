"""The kinds of documents. The layouts are our own; they carry the words that such documents carry.

A kind is a function (rng, scale, seal) → Page. `KINDS` says its size and what a kiosk should make of it:
"read" (a zone to read), "refuse" (a document that is not for enrolling), "nothing" (no document at all).
"""
from dataclasses import dataclass
from typing import Callable

import mrz
from page import Page
from people import TODAY, draw_day, draw_expiry, draw_person, draw_text, years_before

ID1, ID2, ID3, VISA_A = (85.6, 53.98), (105.0, 74.0), (125.0, 88.0), (120.0, 80.0)
CARD_CORNER = 3.18


@dataclass(frozen=True)
class Kind:
    draw: Callable
    size: tuple
    format: str = ""      # of the zone
    expect: str = "read"
    side: str = "front"


def spaced(day):
    return day.strftime("%d %m %Y")


def dotted(day):
    return day.strftime("%d.%m.%Y")


def upper(text):
    return text.upper()


def given_names(person):
    return ", ".join(person.given)


def note(page, person, number, expiry=None, **more):
    """What a reader of the printed zone should find, as printed."""
    page.fields.update({"surname": person.surname, "given_names": person.given, "sex": person.sex,
                        "birth": person.birth.isoformat(), "number": number, "state": person.state,
                        "issuer": person.issuer})
    if expiry:
        page.fields["expiry"] = expiry.isoformat()
    page.fields.update(more)


def card(rng, scale, *tints):
    page = Page(rng, *ID1, scale, CARD_CORNER)
    page.paper(*tints)
    return page


# --- passports and visas ----------------------------------------------------------------------------------------

PASSPORTS = {  # issuer: (country, title, tints, labels)
    "FRA": ("RÉPUBLIQUE FRANÇAISE", "PASSEPORT", ("e9dcd9", "dfe5ef", "efe3dc"),
            ("Nom/Surname (1)", "Prénoms/Given names (2)", "Nationalité/Nationality (3)", "Date de naissance/Date of birth (4)",
             "Sexe/Sex (5)", "Lieu de naissance/Place of birth (6)", "Date de délivrance/Date of issue (7)",
             "Date d'expiration/Date of expiry (8)", "Autorité/Authority (9)", "Passeport n°/Passport No")),
    "ESP": ("ESPAÑA", "PASAPORTE", ("f0e2d2", "e6e3d3", "f1ddd8"),
            ("Apellidos/Surname", "Nombre/Given names", "Nacionalidad/Nationality", "Fecha de nacimiento/Date of birth",
             "Sexo/Sex", "Lugar de nacimiento/Place of birth", "Fecha de expedición/Date of issue",
             "Fecha de caducidad/Date of expiry", "Autoridad/Authority", "Pasaporte nº/Passport No")),
    "PRT": ("PORTUGAL", "PASSAPORTE", ("e4ecdc", "e9e1dc", "dfe8e2"),
            ("Apelidos/Surname", "Nomes próprios/Given names", "Nacionalidade/Nationality", "Data de nascimento/Date of birth",
             "Sexo/Sex", "Local de nascimento/Place of birth", "Data de emissão/Date of issue",
             "Válido até/Date of expiry", "Autoridade/Authority", "Passaporte n.º/Passport No")),
    "D<<": ("BUNDESREPUBLIK DEUTSCHLAND", "REISEPASS", ("e3e0ea", "e7e7da", "dfe3ec"),
            ("Name/Surname", "Vornamen/Given names", "Staatsangehörigkeit/Nationality", "Geburtstag/Date of birth",
             "Geschlecht/Sex", "Geburtsort/Place of birth", "Ausstellungsdatum/Date of issue",
             "Gültig bis/Date of expiry", "Behörde/Authority", "Pass-Nr./Passport No")),
    "UTO": ("UTOPIA", "PASSPORT", ("dcebe6", "eee7d6", "dde3f0"),
            ("Surname/Nom", "Given names/Prénoms", "Nationality/Nationalité", "Date of birth/Date de naissance",
             "Sex/Sexe", "Place of birth/Lieu de naissance", "Date of issue/Date de délivrance",
             "Date of expiry/Date d'expiration", "Authority/Autorité", "Passport No/N° de passeport")),
}
NUMBERS = {"FRA": "99AA99999", "ESP": "AAA999999", "PRT": "AA999999", "D<<": "NNNNNNNNN", "UTO": "A99999999"}


def passport(rng, scale, seal):
    issuer = str(rng.choice(list(PASSPORTS), p=[0.44, 0.14, 0.14, 0.14, 0.14]))
    country, title, tints, labels = PASSPORTS[issuer]
    person, expiry = draw_person(rng, issuer), draw_expiry(rng)
    number = draw_text(rng, NUMBERS[issuer])
    page = Page(rng, *ID3, scale, 2.0)
    page.paper(*tints)
    page.guilloche("c9bfd0", curves=30, periods=4)
    page.guilloche("d5cdb9", curves=18, periods=2, depth=0.6)
    page.rosette("c8b3bd", 86, 34, 24)
    page.microprint("b3abc0", country, 4, 59.5, 117, rows=2)
    page.text(5, 4.5, title, 3.2, "display", "6a1f3a")
    page.text(42, 5, country, 2.3, "serif-bold", "2b3555")
    page.text(42, 8.6, "Type/Type     Code du pays/Country code", 1.1, "sans", "4a5a78")
    page.text(42, 10.6, f"P              {person.issuer}", 2.1, "bold")
    page.text(90, 8.6, labels[9], 1.1, "sans", "4a5a78")
    page.text(90, 10.6, number, 2.5, "bold", "6a1f3a")
    page.portrait(5, 14, 33, 43, gray=rng.random() < 0.3)
    page.hologram(26, 40, 16, 16)
    issued = years_before(expiry, 10)
    values = (upper(person.surname), given_names(person), person.nationality, spaced(person.birth),
              person.sex.replace("<", "X"), person.town, spaced(issued), spaced(expiry), "Préfecture de spécimen")
    rows = ((42, 14.5, 0), (42, 20.5, 1), (42, 26.5, 2), (42, 32.5, 3), (80, 32.5, 4), (42, 38.5, 5), (42, 44.5, 6),
            (42, 50.5, 7), (80, 44.5, 8))
    for x, y, i in rows:
        page.label(x, y, labels[i], values[i], 2.1, widest=80 if i in (0, 1) else 40)
    page.signature(84, 50, 24, 6)
    page.portrait(104, 14, 14, 18, ghost=True)
    lines = mrz.two_lines("P", person, number, expiry, 44, "" if rng.random() < 0.7 else draw_text(rng, "999999A"))
    page.machine_lines(lines, x=6.0, bottom=9.4)
    note(page, person, number, expiry)
    return page


def visa(rng, scale, size, width):
    person, stay = draw_person(rng, "FRA", str(rng.choice(["BRA", "MAR", "UKR"]))), draw_expiry(rng)
    number = draw_text(rng, "999999999")
    page = Page(rng, *size, scale)
    page.paper("dcead9", "e8e6c9", "d8e6ea")
    page.guilloche("b3cfae", curves=34, periods=5)
    page.rosette("a9c5bd", size[0] * 0.68, 24, 20)
    page.text(6, 4, "VISA", 4.2, "display", "1d5a48")
    page.text(size[0] - 6, 4.6, "FRANCE", 3.0, "bold", "1d5a48", "right")
    page.portrait(5, 11, 26, 33, gray=False)
    page.hologram(24, 8, 14, 14)
    page.label(36, 12, "VALABLE POUR/VALID FOR", "ÉTATS SCHENGEN", 2.0)
    page.label(36, 18, "DU/FROM", dotted(years_before(stay, 1)), 2.0)
    page.label(64, 18, "AU/UNTIL", dotted(stay), 2.0)
    page.label(36, 24, "TYPE DE VISA/TYPE OF VISA", "D", 2.0)
    page.label(64, 24, "NOMBRE D'ENTRÉES/NUMBER OF ENTRIES", "MULT", 2.0)
    page.label(36, 30, "NUMÉRO DE PASSEPORT", draw_text(rng, "AA999999"), 2.0)
    page.label(36, 36, "NOM, PRÉNOM/SURNAME, NAME", f"{upper(person.surname)}, {given_names(person)}", 1.9,
               widest=size[0] - 42)
    page.text(size[0] - 6, 42, number, 2.6, "bold", "9a2222", "right")
    page.machine_lines(mrz.two_lines("V", person, number, stay, width), x=(size[0] - width * 2.54) / 2, bottom=8.0)
    note(page, person, number, stay)
    return page


def visa_a(rng, scale, seal):
    return visa(rng, scale, VISA_A, 44)


def visa_b(rng, scale, seal):
    return visa(rng, scale, ID2, 36)


def td2(rng, scale, seal):
    issuer = str(rng.choice(["UTO", "D<<", "FRA"], p=[0.6, 0.25, 0.15]))
    person, expiry = draw_person(rng, issuer), draw_expiry(rng)
    number = draw_text(rng, "NNNNNNNNN")
    page = Page(rng, *ID2, scale, 2.0)
    page.paper("dfe6ef", "ece4dc", "dfece2")
    page.guilloche("b9c6d9", curves=30)
    page.microprint("a9b6c9", "IDENTITY CARD SPECIMEN", 4, 50.5, 97, rows=1)
    page.text(5, 4, f"{person.issuer}  IDENTITY CARD / CARTE D'IDENTITÉ", 2.8, "bold", "28406e", widest=95)
    page.portrait(5, 10, 28, 36, gray=rng.random() < 0.5)
    page.label(37, 11, "Surname/Nom", upper(person.surname), 2.3, widest=62)
    page.label(37, 18, "Given names/Prénoms", given_names(person), 2.3, widest=62)
    page.label(37, 25, "Date of birth/Date de naissance", spaced(person.birth), 2.3)
    page.label(74, 25, "Sex/Sexe", person.sex.replace("<", "X"), 2.3)
    page.label(37, 32, "Document No", number, 2.3)
    page.label(37, 39, "Date of expiry/Date d'expiration", spaced(expiry), 2.3)
    page.signature(74, 40, 24, 7)
    page.machine_lines(mrz.two_lines("I" if rng.random() < 0.5 else "ID", person, number, expiry, 36), x=5.5, bottom=7.5)
    note(page, person, number, expiry)
    return page


# --- French cards -----------------------------------------------------------------------------------------------

def cnie_front(rng, scale, seal):
    person, expiry = draw_person(rng, "FRA"), draw_expiry(rng)
    number, can = draw_text(rng, "NNNNNNNNN"), draw_text(rng, "999999")
    page = card(rng, scale, "dfe8f3", "f1e3e2", "e2eaf1")
    page.guilloche("bccbe2", curves=26)
    page.rosette("d9b9bd", 62, 30, 15)
    page.flag(3, 3, 8, 5.4, "1f3f94", stars=True)
    page.text(5.6, 5, "FR", 1.6, "bold", "f5d33a")
    page.text(13, 3, "RÉPUBLIQUE FRANÇAISE", 2.1, "serif-bold", "1e2f5c")
    page.text(13, 6.3, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", 1.4, "bold", "1e2f5c")
    page.portrait(3.5, 11.5, 25, 32, gray=True)
    page.label(31, 11, "NOM / Surname", upper(person.surname), 2.3, widest=50)
    page.label(31, 17.2, "Prénoms / Given names", given_names(person), 2.0, widest=50)
    page.label(31, 23.2, "SEXE / Sex", person.sex.replace("<", "X"), 2.0)
    page.label(43, 23.2, "NATIONALITÉ / Nationality", "FRA", 2.0)
    page.label(63, 23.2, "DATE DE NAISS. / Date of birth", spaced(person.birth), 2.0)
    page.label(31, 29.2, "LIEU DE NAISSANCE / Place of birth", person.town, 2.0, widest=50)
    page.label(31, 35.2, "N° DU DOCUMENT / Document No", number, 2.0)
    page.label(60, 35.2, "DATE D'EXPIR. / Expiry date", spaced(expiry), 2.0)
    page.portrait(70, 40, 8, 10, ghost=True)
    page.signature(36, 43, 18, 6)
    page.text(82, 47.5, can, 2.4, "bold", "25304a", "right", 0)
    note(page, person, number, expiry, can=can, town=person.town)
    return page


def cnie_back(rng, scale, seal):
    person, expiry = draw_person(rng, "FRA"), draw_expiry(rng)
    number = draw_text(rng, "NNNNNNNNN")
    page = card(rng, scale, "e6ecf4", "efe6e4", "e4ebf2")
    page.guilloche("c3d0e4", curves=24, periods=2)
    page.microprint("b0bfd6", "RÉPUBLIQUE FRANÇAISE LIBERTÉ ÉGALITÉ FRATERNITÉ", 3, 29.3, 79, rows=1)
    page.text(4, 3.5, "TAILLE / Height", 1.1, "sans", "4a5a78")
    page.text(4, 5.6, f"{person.height / 100:.2f} m".replace(".", ","), 1.9, "bold")
    page.text(22, 3.5, "DATE DE DÉLIVRANCE / Date of issue", 1.1, "sans", "4a5a78")
    page.text(22, 5.6, spaced(years_before(expiry, 10)), 1.9, "bold")
    page.text(4, 9.6, "ADRESSE / Address", 1.1, "sans", "4a5a78")
    page.text(4, 11.7, f"{int(rng.integers(1, 120))} RUE DE L'EXEMPLE", 1.8, "bold")
    page.text(4, 14.6, f"{draw_text(rng, '99999')} {person.town}", 1.8, "bold")
    page.contacts(4, 18.3, 11, 9.4)
    page.seal(66, 6, 12.19, seal)
    page.hologram(40, 10, 16, 15)
    page.machine_lines(mrz.td1("ID", person, number, expiry), x=4.7, bottom=5.6)
    note(page, person, number, expiry)
    return page


def old_french(rng, scale, seal):
    person = draw_person(rng, "FRA")
    issued = draw_day(rng, TODAY.replace(year=2014), TODAY.replace(year=2021))
    department, office, serial = draw_text(rng, "99"), draw_text(rng, "999"), draw_text(rng, "99999")
    department = "0" + department
    lines = mrz.french_2x36(person, department, office, issued, serial)
    number = lines[1][:12]
    page = Page(rng, *ID2, scale, 3.0)
    page.paper("cfe2ee", "d9e9f1", "c9dcec")
    page.guilloche("a9c7de", curves=34, periods=5)
    page.rosette("b5cadf", 70, 30, 22)
    page.text(5, 4, "RÉPUBLIQUE FRANÇAISE", 2.4, "serif-bold", "23406e")
    page.text(5, 8.2, "CARTE NATIONALE D'IDENTITÉ N° :", 1.7, "sans", "23406e")
    page.text(50, 8, number, 2.2, "bold")
    page.text(78, 8.2, f"Nationalité Française", 1.6, "italic", "23406e")
    page.portrait(5, 13, 28, 36, gray=rng.random() < 0.5)
    page.hologram(22, 34, 15, 15)
    rows = (("Nom :", upper(person.surname)), ("Prénom(s) :", given_names(person)), ("Sexe :", person.sex.replace("<", "X")),
            ("Né(e) le :", dotted(person.birth)), ("à :", person.town), ("Taille :", f"{person.height / 100:.2f} m"))
    for i, (label, value) in enumerate(rows):
        page.text(37, 13.5 + 5.4 * i, label, 1.5, "italic", "23406e")
        page.text(52, 13.1 + 5.4 * i, value, 2.2, "bold", widest=49)
    page.text(37, 47, "Signature du titulaire :", 1.4, "italic", "23406e")
    page.signature(62, 43.5, 24, 8)
    page.machine_lines(lines, x=5.5, bottom=7.2)
    note(page, person, number, issued=issued.isoformat())
    return page


def permit(rng):
    state = str(rng.choice(["MAR", "BRA", "UKR"]))
    return draw_person(rng, "FRA", state), draw_expiry(rng), draw_text(rng, "NNNNNNNNN"), draw_text(rng, "9999999999")


def permit_front_card(rng, scale, generation):
    person, expiry, number, foreigner = permit(rng)
    can = draw_text(rng, "999999")
    tints = ("e9dfe8", "dfe6ee", "e6e0d8") if generation == 1 else ("dde8e6", "dfe3f1", "e9ded9")
    page = card(rng, scale, *tints)
    page.guilloche("c3b6d0" if generation == 1 else "afc6cf", curves=28)
    page.text(4, 3, "TITRE DE SÉJOUR" if generation == 1 else "FRA  TITRE DE SÉJOUR / RESIDENCE PERMIT", 2.2, "bold",
              "4b2a63" if generation == 1 else "1f4a5c", widest=60)
    page.text(82, 3, number, 2.1, "bold", "8c2230", "right")
    x = 32 if generation == 1 else 30
    page.portrait(3.5, 10, 25, 32, gray=generation == 2)
    page.label(x, 9, "NOM / Name" if generation == 1 else "NOM Prénoms / NAME First names", upper(person.surname), 2.1,
               widest=48)
    page.text(x, 14.6, given_names(person), 2.0, "bold", widest=48)
    page.label(x, 18.4, "SEXE  NATIONALITÉ / Nationality", f"{person.sex.replace('<', 'X')}   {person.state}", 1.9)
    page.label(x + 28, 18.4, "DATE DE NAISSANCE / Birth", spaced(person.birth), 1.9)
    page.label(x, 24.4, "TYPE DE TITRE / Type of permit", "CARTE DE RÉSIDENT", 1.9, widest=48)
    page.label(x, 30.4, "DATE D'EXPIRATION / Card expiry", spaced(expiry), 1.9)
    page.label(x, 36.4, "REMARQUES / Remarks", "AUTORISE SON TITULAIRE À TRAVAILLER", 1.4, widest=48)
    page.signature(40, 43, 18, 6)
    page.text(82, 48, can, 2.2, "bold", "25304a", "right")
    if generation == 1:
        page.contacts(66, 40, 9, 7)
    page.hologram(60, 24, 14, 14)
    note(page, person, number, expiry, can=can, foreigner_number=foreigner)
    return page


def permit_1_front(rng, scale, seal):
    return permit_front_card(rng, scale, 1)


def permit_2_front(rng, scale, seal):
    return permit_front_card(rng, scale, 2)


def permit_back_card(rng, scale, seal, generation):
    person, expiry, number, foreigner = permit(rng)
    page = card(rng, scale, *(("e6e0e8", "e2e7ee") if generation == 1 else ("e0eae6", "e2e5f1")))
    page.guilloche("c8bdd3" if generation == 1 else "b5cad0", curves=26, periods=2)
    page.label(4, 3, "NUMÉRO PERSONNEL / Personal number", foreigner, 1.9)
    page.label(4, 9, "LIEU DE NAISSANCE / Place of birth", person.town, 1.9)
    page.label(4, 15, "DÉLIVRÉ LE / Issued", f"{spaced(years_before(expiry, 10))}  PRÉFECTURE", 1.7)
    page.label(4, 21, "ADRESSE / Address", f"{int(rng.integers(1, 90))} AVENUE DU SPÉCIMEN", 1.6)
    if generation == 2:
        page.contacts(66, 4, 11, 9.4)
        page.seal(68, 17, 10, seal)
    else:
        page.seal(66, 5, 12, seal)
    optional = "<" + foreigner if generation == 1 else foreigner
    page.machine_lines(mrz.td1("IR", person, number, expiry, optional), x=4.7, bottom=5.8)
    note(page, person, number, expiry, foreigner_number=foreigner)
    return page


def permit_1_back(rng, scale, seal):
    return permit_back_card(rng, scale, seal, 1)


def permit_2_back(rng, scale, seal):
    return permit_back_card(rng, scale, seal, 2)


def licence_front(rng, scale, seal):
    person, expiry = draw_person(rng, "FRA"), draw_expiry(rng)
    number = draw_text(rng, "99AA99999")
    page = card(rng, scale, "f3d9e0", "ecd9e6", "f2dcd9")
    page.guilloche("e0b6c4", curves=28, periods=4)
    page.flag(3, 3, 8, 6, "1f3f94", stars=True)
    page.text(14, 3.4, "PERMIS DE CONDUIRE", 2.5, "bold", "2a3c80")
    page.text(58, 3.6, "RÉPUBLIQUE FRANÇAISE", 1.5, "sans", "2a3c80")
    page.portrait(4, 14, 23, 30, gray=True)
    rows = (("1.", upper(person.surname)), ("2.", given_names(person)), ("3.", f"{dotted(person.birth)} ({person.town})"),
            ("4a.", dotted(years_before(expiry, 15))), ("4b.", dotted(expiry)), ("5.", number), ("9.", "AM / B1 / B"))
    for i, (label, value) in enumerate(rows):
        page.text(31, 10.5 + 5 * i, label, 1.5, "sans", "2a3c80")
        page.text(36, 10.2 + 5 * i, value, 1.9, "bold", widest=46)
    page.signature(36, 45, 18, 6)
    note(page, person, number, expiry)
    return page


def licence_back(rng, scale, seal):
    person, expiry = draw_person(rng, "FRA"), draw_expiry(rng)
    number = draw_text(rng, "99AA99999")
    page = card(rng, scale, "f3dde2", "eedfe8")
    page.guilloche("e2bfca", curves=22)
    for i, category in enumerate(("AM", "A1", "A2", "A", "B1", "B", "C", "D", "BE")):
        y = 5 + 3.6 * i
        page.box(24, y, 57, 3.6, outline="8a6d86", line=0.12)
        page.text(25, y + 1, category, 1.6, "bold")
        if category in ("AM", "B1", "B"):
            page.text(36, y + 1, dotted(years_before(expiry, 15)), 1.5)
            page.text(56, y + 1, dotted(expiry), 1.5)
    page.contacts(6, 12, 11, 9.4)
    page.machine_lines(mrz.french_licence(person, number, expiry), x=4.7, bottom=6.0)
    note(page, person, number, expiry)
    return page


def vitale_front(rng, scale, seal):
    person = draw_person(rng, "FRA")
    page = card(rng, scale, "2f8f57", "4aa86d", "8cc63f")
    page.rosette("7fc08f", 60, 30, 22)
    page.text(5, 5, "carte", 3.2, "italic", "ffffff")
    page.text(5, 10, "Vitale", 6.5, "display", "f6e34b")
    page.text(60, 5, "assurance maladie", 1.8, "sans", "ffffff")
    page.contacts(9, 21, 12, 10.5)
    page.portrait(62, 12, 18, 23, gray=True)
    nir = f"{1 if person.sex == 'M' else 2} {person.birth:%y %m} 99 {draw_text(rng, '999 999')}"
    key = 97 - int(nir.replace(" ", "")) % 97
    page.text(8, 36, nir + f" {key:02d}", 2.6, "bold", "ffffff")
    page.text(8, 41, upper(person.surname), 2.2, "bold", "ffffff", widest=50)
    page.text(8, 45, person.given[0], 2.2, "bold", "ffffff")
    page.text(60, 46, "émise le " + TODAY.replace(year=2019).strftime("%d/%m/%Y"), 1.5, "sans", "ffffff")
    return page


# --- neighbours' cards ------------------------------------------------------------------------------------------

def front_card(rng, scale, issuer, titles, labels, tints, tint, values, number, person, expiry, can=None):
    page = card(rng, scale, *tints)
    page.guilloche(tint, curves=28, periods=3)
    page.rosette(tint, 58, 28, 16)
    page.text(4, 3, titles[0], 2.1, "serif-bold", "2b3555", widest=60)
    page.text(4, 6.2, titles[1], 1.4, "sans", "2b3555", widest=76)
    page.portrait(4, 11, 24, 31, gray=True)
    for i, (label, value) in enumerate(zip(labels, values)):
        page.label(31, 10 + 5.6 * i, label, value, 1.9, widest=50)
    page.portrait(72, 38, 9, 12, ghost=True)
    page.signature(8, 44, 16, 6)
    if can:
        page.text(70, 48, can, 2.1, "bold", "25304a", "right")
    note(page, person, number, expiry, **({"can": can} if can else {}))
    return page


def belgian_data(rng):
    person, expiry = draw_person(rng, "BEL"), draw_expiry(rng)
    number = mrz.belgian_number(int(rng.integers(5_900_000_000, 6_100_000_000)))
    return person, expiry, number, mrz.belgian_register(person.birth, int(rng.integers(1, 998)))


def belgian_front(rng, scale, seal):
    person, expiry, number, register = belgian_data(rng)
    grouped = f"{number[:3]}-{number[3:10]}-{number[10:]}"
    labels = ("Naam / Nom / Name", "Voornamen / Prénoms / Given names", "Geslacht / Sexe   Nationaliteit / Nationalité",
              "Geboortedatum / Date de naissance", "Kaartnummer / N° carte / Card No", "Vervalt op / Expire le")
    values = (upper(person.surname), given_names(person), f"{person.sex.replace('<', 'X')}   BELG / BELGE",
              spaced(person.birth), grouped, spaced(expiry))
    return front_card(rng, scale, "BEL", ("BELGIË  BELGIQUE  BELGIEN  BELGIUM", "IDENTITEITSKAART  CARTE D'IDENTITÉ"),
                      labels, ("e3ecdc", "dfe9ec", "ece7d9"), "b9cfae", values, number, person, expiry,
                      draw_text(rng, "999999"))


def belgian_back(rng, scale, seal):
    person, expiry, number, register = belgian_data(rng)
    page = card(rng, scale, "e6eee0", "e2ebee")
    page.guilloche("c2d3b8", curves=24, periods=2)
    page.label(4, 4, "Identificatienummer / N° d'identification", f"{register[:2]}.{register[2:4]}.{register[4:6]}-"
               f"{register[6:9]}.{register[9:]}", 1.9)
    page.label(4, 10, "Geboorteplaats / Lieu de naissance", person.town, 1.9)
    page.label(4, 16, "Afgegeven te / Délivrée à", person.town, 1.9)
    page.contacts(66, 6, 12, 10.5)
    older = rng.random() < 0.3  # cards that count the '<' at the check position
    check = mrz.check_digit(number[:9] + "<" + number[9:]) if older else None
    page.machine_lines(mrz.td1("ID", person, number, expiry, optional2=register, number_check=check), x=4.7, bottom=5.8)
    note(page, person, number, expiry, register=register)
    return page


def spanish_data(rng):
    person, expiry = draw_person(rng, "ESP"), draw_expiry(rng)
    return person, expiry, draw_text(rng, "AAA999999"), mrz.spanish_number(int(rng.integers(0, 99_999_999)))


def spanish_front(rng, scale, seal):
    person, expiry, number, dni = spanish_data(rng)
    labels = ("APELLIDOS / Surnames", "NOMBRE / Name", "SEXO / Sex   NACIONALIDAD / Nationality", "FECHA DE NACIMIENTO / Birth",
              "NÚM SOPORT / Support No", "VALIDEZ / Valid until")
    values = (upper(person.surname), given_names(person).upper(), f"{person.sex.replace('<', 'X')}   ESP",
              spaced(person.birth), number, spaced(expiry))
    page = front_card(rng, scale, "ESP", ("REINO DE ESPAÑA", "DOCUMENTO NACIONAL DE IDENTIDAD"), labels,
                      ("f1e4d6", "e6e9dd", "f0dcd8"), "dcc3a4", values, number, person, expiry, draw_text(rng, "999999"))
    page.text(82, 3, f"DNI {dni}", 2.2, "bold", "8c2230", "right")
    page.fields["dni"] = dni
    return page


def spanish_back(rng, scale, seal):
    person, expiry, number, dni = spanish_data(rng)
    page = card(rng, scale, "f2e8dc", "e9ece2")
    page.guilloche("e0cbb0", curves=24, periods=2)
    page.label(4, 4, "DOMICILIO / Address", f"C. DEL ESPÉCIMEN {int(rng.integers(1, 90))}", 1.8)
    page.label(4, 10, "LUGAR DE NACIMIENTO / Place of birth", person.town, 1.8)
    page.label(4, 16, "HIJO/A DE / Parents", "ÁNGEL / BEGOÑA", 1.8)
    page.contacts(66, 6, 12, 10.5)
    page.machine_lines(mrz.td1("ID", person, number, expiry, dni), x=4.7, bottom=5.8)
    note(page, person, number, expiry, dni=dni)
    return page


def portuguese_data(rng):
    person, expiry = draw_person(rng, "PRT"), draw_expiry(rng)
    return person, expiry, mrz.portuguese_number(int(rng.integers(1_000_000, 39_999_999)), draw_text(rng, "AA"))


def portuguese_front(rng, scale, seal):
    person, expiry, number = portuguese_data(rng)
    labels = ("APELIDO(S) / Surname", "NOME(S) / Given name(s)", "SEXO / Sex   NACIONALIDADE / Nationality",
              "DATA DE NASCIMENTO / Date of birth", "N.º DOCUMENTO / Document No", "DATA DE VALIDADE / Expiry date")
    values = (upper(person.surname), given_names(person).upper(), f"{person.sex.replace('<', 'X')}   PRT",
              spaced(person.birth), f"{number[:8]} {number[8]} {number[9:]}", spaced(expiry))
    return front_card(rng, scale, "PRT", ("REPÚBLICA PORTUGUESA", "CARTÃO DE CIDADÃO / CITIZEN CARD"), labels,
                      ("dfe9dc", "e9e3d8", "dde8ea"), "b5cdb0", values, number, person, expiry, draw_text(rng, "999999"))


def portuguese_back(rng, scale, seal):
    person, expiry, number = portuguese_data(rng)
    page = card(rng, scale, "e3ece0", "ebe7de")
    page.guilloche("bfd3ba", curves=24, periods=2)
    page.label(4, 4, "FILIAÇÃO / Parents", "JOSÉ ESPÉCIME * INÊS ESPÉCIME", 1.8)
    page.label(4, 10, "N.º SEGURANÇA SOCIAL", draw_text(rng, "99999999999"), 1.8)
    page.label(4, 16, "N.º UTENTE DE SAÚDE", draw_text(rng, "999999999"), 1.8)
    page.contacts(66, 6, 12, 10.5)
    page.machine_lines(mrz.td1("I", person, number, expiry), x=4.7, bottom=5.8)
    note(page, person, number, expiry)
    return page


# --- what is no identity document -------------------------------------------------------------------------------

def library_card(rng, scale, seal):
    person = draw_person(rng, "FRA")
    page = card(rng, scale, *rng.choice(["f4d35e", "ee964b", "9ad1d4", "c1d7ae", "e0e0e0"], size=2))
    page.text(5, 5, "MÉDIATHÈQUE MUNICIPALE", 2.8, "bold", "1d3557", widest=76)
    page.text(5, 11, "Carte de lecteur", 2.2, "italic", "1d3557")
    page.text(5, 20, f"{person.given[0]} {person.surname}", 2.4, widest=76)
    page.text(5, 26, "Valable un an, à présenter à chaque emprunt", 1.4)
    page.bars(12, 34, 60, 11)
    page.text(42, 47, draw_text(rng, "9 999 999 999"), 2.0, "ocrb", align="centre")
    return page


def blank_sheet(rng, scale, seal):
    page = Page(rng, *ID3, scale)
    page.paper("f4f4f0", "eeeeea")
    if rng.random() < 0.5:  # a letter
        words = "Nous accusons réception de votre demande et vous prions d'agréer nos salutations distinguées".split()
        for row in range(int(rng.integers(3, 12))):
            page.text(12, 12 + 5.5 * row, " ".join(rng.choice(words, 9)), 1.7, "serif", "333333", widest=100)
    return page


def bare_table(rng, scale, seal):
    return None


KINDS = {
    "passport": Kind(passport, ID3, "TD3"),
    "cnie_front": Kind(cnie_front, ID1, expect="nothing"),
    "cnie_back": Kind(cnie_back, ID1, "TD1", side="back"),
    "old_french": Kind(old_french, ID2, "FR-2x36"),
    "permit_1_front": Kind(permit_1_front, ID1, expect="nothing"),
    "permit_1_back": Kind(permit_1_back, ID1, "TD1", side="back"),
    "permit_2_front": Kind(permit_2_front, ID1, expect="nothing"),
    "permit_2_back": Kind(permit_2_back, ID1, "TD1", side="back"),
    "belgian_front": Kind(belgian_front, ID1, expect="nothing"),
    "belgian_back": Kind(belgian_back, ID1, "TD1", side="back"),
    "spanish_front": Kind(spanish_front, ID1, expect="nothing"),
    "spanish_back": Kind(spanish_back, ID1, "TD1", side="back"),
    "portuguese_front": Kind(portuguese_front, ID1, expect="nothing"),
    "portuguese_back": Kind(portuguese_back, ID1, "TD1", side="back"),
    "td2": Kind(td2, ID2, "TD2"),
    "visa_a": Kind(visa_a, VISA_A, "MRV-A"),
    "visa_b": Kind(visa_b, ID2, "MRV-B"),
    "licence_front": Kind(licence_front, ID1, expect="refuse"),
    "licence_back": Kind(licence_back, ID1, expect="refuse", side="back"),
    "vitale_front": Kind(vitale_front, ID1, expect="refuse"),
    "library_card": Kind(library_card, ID1, expect="refuse"),
    "blank_sheet": Kind(blank_sheet, ID3, expect="nothing"),
    "bare_table": Kind(bare_table, ID3, expect="nothing"),
}
