"""What is no identity document. The layouts are our own."""
from layout import ID3, card
from page import Page
from people import draw_person, draw_text


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
