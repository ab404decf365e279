"""French cards. The layouts are our own."""
import mrz
from layout import ID2, card, dotted, given_names, note, spaced, upper
from page import Page
from people import TODAY, draw_day, draw_expiry, draw_person, draw_text, years_before


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
