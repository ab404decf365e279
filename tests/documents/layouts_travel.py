"""Passports, visas and a TD2 card. The layouts are our own."""
import mrz
from layout import ID2, ID3, VISA_A, dotted, given_names, note, spaced, upper
from page import Page
from people import draw_expiry, draw_person, draw_text, years_before


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
    page.booklet = True
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
    # IDFRA in 36 columns is the French card of before 2021, and nothing else.
    code = "ID" if rng.random() >= 0.5 and issuer != "FRA" else "I"
    page.machine_lines(mrz.two_lines(code, person, number, expiry, 36), x=5.5, bottom=7.5)
    note(page, person, number, expiry)
    return page
