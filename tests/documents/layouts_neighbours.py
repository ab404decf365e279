"""Identity cards of Belgium, Spain and Portugal. The layouts are our own."""
import mrz
from layout import card, given_names, note, spaced, upper
from people import draw_expiry, draw_person, draw_text


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
