"""Invented persons. Names are ordinary given names and surnames put together by chance."""
import datetime
from dataclasses import dataclass, field

TODAY = datetime.date(2026, 6, 1)  # of the generator: pictures do not depend on the day they are made

# issuer → (surnames, women's names, men's names, towns); diacritics as printed
NAMES = {
    "FRA": (["Lefèvre", "Béranger", "D'Hérouville", "Le Goff", "Müller", "de La Fontaine", "Noël-Châtelain",
             "Garçon", "Boëdec", "Faÿ", "Dupré", "Hénin", "L'Hostis", "Crépin", "Marçais", "Rougé", "Aït Saïd",
             "Sœurin", "Étienne", "Ouvrard", "Quéré", "Gômez", "Île-Bertrand", "Vasseur", "Bellœuf"],
            ["Éloïse", "Zoé", "Maëlys", "Anaïs", "Chloé", "Hélène", "Françoise", "Jeanne", "Béatrice", "Océane",
             "Inès", "Gwenaëlle", "Cécile", "Léa", "Agnès", "Maïté"],
            ["Jérôme", "Gaëtan", "François", "Loïc", "Noé", "Théo", "Jean-Noël", "Gérard", "André", "Maël",
             "Aurélien", "Stéphane", "Rémi", "Hugo", "Côme", "Raphaël"],
            ["SAINT-ÉTIENNE", "NÎMES", "ORLÉANS", "BESANÇON", "BÉZIERS", "PARIS 15E", "CHÂLONS", "L'HAŸ"]),
    "BEL": (["Van den Voorbeeld", "Peeters", "Lambrechts", "Dubié", "De Smedt", "Wouters", "Noël", "Maës"],
            ["Élise", "Noor", "Léonie", "Fleur", "Annelies", "Zoë"], ["Lucas", "Daniël", "Jérémie", "Bram", "Loïc"],
            ["LIÈGE", "GENT", "BRUXELLES", "NAMUR", "BRUGGE"]),
    "ESP": (["Núñez Ibáñez", "Muñoz Peña", "Castaño Gil", "Álvarez Rúa", "Güell Sanz", "Ordóñez Vidal", "Pérez Ortiz"],
            ["María Begoña", "Lucía", "Inés", "Nuria", "Concepción"], ["José", "Íñigo", "Ángel", "Joaquín", "Raúl"],
            ["LEÓN", "A CORUÑA", "CÁDIZ", "MÁLAGA", "ÁVILA"]),
    "PRT": (["da Conceição", "Gonçalves", "Simões", "de Araújo", "Magalhães", "Caçador", "Brandão", "Órfão"],
            ["Inês", "Mónica", "Conceição", "Luísa", "Júlia"], ["João", "André", "Tomé", "Estêvão", "Simão"],
            ["SETÚBAL", "ÉVORA", "COVILHÃ", "LISBOA", "GUIMARÃES"]),
    "D<<": (["Größner", "Müller-Lüdenscheidt", "Jäger", "Schön", "Weißkopf"], ["Käthe", "Jörna", "Änne"],
            ["Jürgen", "Björn", "Günther"], ["KÖLN", "MÜNCHEN", "LÜBECK"]),
    "MAR": (["El Exemple", "Benaïssa", "Aït Lahcen", "Ouazzani", "Chraïbi"], ["Naïma", "Aïcha", "Fatima Zahra"],
            ["Yassine", "Saïd", "Abdelâli"], ["FÈS", "MEKNÈS", "TÉTOUAN"]),
    "BRA": (["Exemplo Silva", "Gusmão", "Paixão Leitão"], ["Conceição", "Débora"], ["João", "Antônio"],
            ["SÃO LUÍS", "GOIÂNIA"]),
    "UKR": (["Prykladenko", "Kovalova", "Hryshchuk"], ["Oksana", "Yuliia"], ["Oleksii", "Serhii"], ["KYIV", "ODESA"]),
    "UTO": (["Eriksson", "Specimen", "Ångström", "Sørensen", "O'Connor", "Kowalska-Dąbrowska", "Žižka"],
            ["Anna Maria", "Åse", "Łucja"], ["Bjørn", "Paweł", "Jean Paul"], ["ZENITH", "NADIR"]),
}
NATIONALITIES = {"FRA": "Française", "BEL": "Belge", "ESP": "ESP", "PRT": "PRT", "D<<": "DEUTSCH", "MAR": "Marocaine",
                 "BRA": "Brésilienne", "UKR": "Ukrainienne", "UTO": "Utopian"}


@dataclass
class Person:
    surname: str
    given: list
    sex: str
    birth: datetime.date
    issuer: str  # of the document
    state: str   # of the person
    town: str
    height: int
    nationality: str = field(init=False)

    def __post_init__(self):
        self.nationality = NATIONALITIES[self.state.ljust(3, "<")]
        self.issuer = self.issuer.rstrip("<")
        self.state = self.state.rstrip("<")


def draw_day(rng, first, last):
    return datetime.date.fromordinal(int(rng.integers(first.toordinal(), last.toordinal() + 1)))


def draw_person(rng, issuer, state=None):
    state = state or issuer
    surnames, women, men, towns = NAMES[state]
    sex = "FM"[int(rng.integers(2))]
    names = women if sex == "F" else men
    given = [str(n) for n in rng.choice(names, size=min(len(names), int(rng.integers(1, 4))), replace=False)]
    surname = str(rng.choice(surnames))
    if rng.random() < 0.06:
        sex = "<"
    birth = draw_day(rng, datetime.date(1931, 1, 1), datetime.date(2014, 12, 31))
    return Person(surname, given, sex, birth, issuer, state, str(rng.choice(towns)), int(rng.integers(148, 199)))


def draw_expiry(rng):
    return draw_day(rng, TODAY + datetime.timedelta(days=200), TODAY + datetime.timedelta(days=3600))


def years_before(day, years):
    return day.replace(year=day.year - years, day=min(day.day, 28))


def draw_text(rng, pattern):
    """9 a digit, A a letter, N a consonant or digit, anything else itself."""
    sets = {"9": "0123456789", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "N": "BCDFGHJKLMNPRSTVWXYZ0123456789"}
    return "".join(str(rng.choice(list(sets[c]))) if c in sets else c for c in pattern)
