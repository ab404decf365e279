"""What the layouts share: sizes in mm, ways to write a date, and the truth beside what is printed."""
from page import Page

ID1, ID2, ID3, VISA_A = (85.6, 53.98), (105.0, 74.0), (125.0, 88.0), (120.0, 80.0)
CARD_CORNER = 3.18


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
