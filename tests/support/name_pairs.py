#!/usr/bin/env python3
"""Writes the labelled pairs of names that `kioskctl evaluate names` is measured on.

Each label comes from how its pair was made: two ways of writing one person's name that registers, cards or machine
readable zones really use, or two persons. Nothing of the kiosk is asked. No chance: the same file every time.

Usage: name_pairs.py FILE            writes it
       name_pairs.py --check FILE    fails unless FILE is what would be written
       name_pairs.py --cross FILE    writes every two different names of each list as two persons: some 166,000 pairs
"""

import sys
import unicodedata

from name_lists import (ARABIC_GIVEN, ARABIC_SURNAMES, COMPOUND, GIVEN, LATER_GIVEN, LATER_SURNAMES, MIDDLE_VIETNAMESE,
                        NEAR_GIVEN, NEAR_SURNAMES, PARTICLES, REGIONAL, SURNAMES)
from name_making import CONFLICT, EXPLAINABLE, MATCH, Pairs, Person, capitals, half, people, words, zone

# ---- one person, two sources ----

def zones(pairs):
    for tradition in SURNAMES:
        for index, person in people(tradition):
            pairs.add(person, Person(zone(person.surname), zone(person.given)), MATCH, "zone", tradition, index)
            bare = Person(capitals(person.surname), capitals(person.given))
            pairs.add(person, bare, MATCH, "capitals", tradition, index)
            decomposed = Person(*(unicodedata.normalize("NFD", t) for t in (person.surname, person.given)))
            if index % 3 == 0 and str(decomposed) != str(person):
                pairs.add(decomposed, bare, MATCH, "combining_marks", tradition, index)


def umlauts(pairs):
    for index, person in people("alsatian"):
        german = Person(zone(person.surname), zone(person.given))
        french = Person(capitals(person.surname), capitals(person.given))
        if str(german) != str(french):
            pairs.add(german, french, EXPLAINABLE, "umlaut", "alsatian", index)
        english = person.with_(surname=capitals(person.surname.replace("ü", "uxx")), given=french.given)
        pairs.add(person, english, MATCH, "umlaut_uxx", "alsatian", index)


def usage_names(pairs):
    for tradition in ("french", "breton", "alsatian", "corsican", "portuguese", "west-african", "maghreb", "romanian"):
        surnames = words(SURNAMES[tradition])
        for index, person in people(tradition, min(16, len(surnames))):
            spouse = half(surnames, index, 1, 3)
            if spouse == person.surname:
                continue
            both = person.with_(usage=spouse)
            born, used = zone(person.surname), zone(spouse)
            kinds = [("usage", both, Person(used, zone(person.given)), EXPLAINABLE),
                     ("usage_known_to_one", both, Person(born, zone(person.given)), MATCH),
                     ("double_usage", Person(born, person.given), Person(f"{born}-{used}", person.given), EXPLAINABLE),
                     ("double_usage_order", both, Person(f"{used} {born}", zone(person.given)), EXPLAINABLE),
                     ("double_usage_spouse", person.with_(usage=f"{person.surname}-{spouse}"),
                      Person(used, zone(person.given)), EXPLAINABLE),
                     ("fields_exchanged", both, Person(spouse, person.given, person.surname), EXPLAINABLE)]
            marks = [f"{born} EP. {used}", f"{born} ÉPOUSE {used}", f"{used} NÉE {born}", f"{born} VVE {used}"]
            kinds.append(("marked", person, Person(marks[index % 4], zone(person.given)), EXPLAINABLE))
            kinds.append(("marked_usage", Person(spouse, person.given), Person(marks[index % 4], person.given),
                          EXPLAINABLE))
            for place, (rule, a, b, label) in enumerate(kinds):
                if (place + index // 2) % 2 == 0:
                    pairs.add(a, b, label, rule, tradition, index)


def particles(pairs):
    for tradition, names in PARTICLES.items():
        given = words(GIVEN[tradition])
        for index, name in enumerate(names):
            first = half(given, index)
            parts = name.replace("'", "' ").replace("-", " ").split()
            rest = parts[-1]
            pairs.add(Person(name, first), Person(zone(name).replace(" ", ""), zone(first)), EXPLAINABLE, "particle_joined",
                      tradition, index)
            pairs.add(Person(name, first), Person(capitals(rest), capitals(first)), EXPLAINABLE, "particle_left_out",
                      tradition, index)
            spaced = " ".join(parts).replace("'", " ")
            pairs.add(Person(name, first), Person(capitals(" ".join(spaced.split())), first), EXPLAINABLE,
                      "particle_apart", tradition, index)
    for index, name in enumerate(words(SURNAMES["breton"])):
        if name.startswith("Le "):
            pairs.add(Person(name, "Erwan"), Person(zone(name).replace(" ", ""), "ERWAN"), EXPLAINABLE, "article_joined",
                      "breton", index)


def given_names(pairs):
    for tradition in ("french", "breton", "spanish", "portuguese", "maghreb", "west-african", "romanian", "turkish"):
        given = words(GIVEN[tradition])
        for index, person in people(tradition, 16):
            names = [half(given, index, 1, n) for n in range(3)]
            if len(set(names)) < 3:
                continue
            full = person.with_(given=" ".join(names))
            kinds = [("only_first", names[0]), ("third_missing", " ".join(names[:2])), ("not_the_first", names[1]),
                     ("middle_missing", f"{names[0]} {names[2]}"), ("given_order", f"{names[1]} {names[0]} {names[2]}"),
                     ("commas", f"{names[0]}, {names[1]}, {names[2]}")]
            for place, (rule, text) in enumerate(kinds):
                if (place + index // 2) % 2 == 0:
                    label = MATCH if rule == "commas" else EXPLAINABLE
                    pairs.add(full, Person(zone(person.surname), text if rule == "commas" else zone(text)), label, rule,
                              tradition, index)
    surnames = words(SURNAMES["french"])
    for index, name in enumerate(COMPOUND):
        person = Person(half(surnames, index), name)
        pairs.add(person, person.with_(given=zone(name)), MATCH, "hyphen_lost", "french", index)
        pairs.add(person, person.with_(given=zone(name).replace(" ", "")), EXPLAINABLE, "given_joined", "french", index)
        pairs.add(person.with_(given=zone(name).replace(" ", "")), person.with_(given=name + " Léon"), EXPLAINABLE,
                  "given_joined_and_left_out", "french", index)


def double_surnames(pairs):
    for tradition, link in (("spanish", "y"), ("portuguese", "e")):
        surnames, given = words(SURNAMES[tradition]), words(GIVEN[tradition])
        for index in range(26):
            first, second = half(surnames, index), half(surnames, index, 1, 5)
            name = half(given, index)
            full = Person(f"{first} {second}", name)
            pairs.add(full, Person(zone(first), zone(name)), EXPLAINABLE, "second_surname_missing", tradition, index)
            pairs.add(full, Person(zone(second), zone(name)), EXPLAINABLE, "first_surname_missing", tradition, index)
            pairs.add(full, Person(f"{zone(second)} {zone(first)}", zone(name)), EXPLAINABLE, "surnames_exchanged",
                      tradition, index)
            pairs.add(full, Person(f"{first} {link} {second}", name), EXPLAINABLE, "linked", tradition, index)
            pairs.add(full, Person(f"{zone(first)}-{zone(second)}", zone(name)), MATCH, "hyphenated", tradition, index)
            particle = half(PARTICLES[tradition], index)
            long = Person(f"{particle} {second}", name)
            pairs.add(long, Person(f"{zone(particle.split()[-1])} {zone(second)}", zone(name)), EXPLAINABLE,
                      "particle_in_double", tradition, index)
            if tradition == "portuguese":
                third = half(surnames, index, 1, 8)
                pairs.add(Person(f"{first} {second} {third}", name), Person(f"{zone(first)} {zone(third)}", zone(name)),
                          EXPLAINABLE, "of_three_surnames", tradition, index)


def spellings(text):
    for index, group in enumerate(text.replace("\n", " ").split("|")):
        yield index, words(" ".join(word for word in group.split() if not word.endswith("_")))


def transliterations(pairs, given_groups=ARABIC_GIVEN, surname_groups=ARABIC_SURNAMES, prefix=""):
    surnames = words(SURNAMES["maghreb"])
    for index, group in spellings(given_groups):
        surname = half(surnames, index)
        for place, spelling in enumerate(group):
            for other in group[place + 1:]:
                if zone(spelling) != zone(other):
                    pairs.add(Person(surname, spelling), Person(zone(surname), zone(other)), EXPLAINABLE,
                              prefix + "given_transliteration", "maghreb", index)
    given = [group for _, group in spellings(given_groups)]
    for index, group in spellings(surname_groups):
        name = half(given, index)[0]
        for place, spelling in enumerate(group):
            for other in group[place + 1:]:
                if zone(spelling) != zone(other):
                    pairs.add(Person(spelling, name), Person(zone(other), zone(name)), EXPLAINABLE,
                              prefix + "surname_transliteration", "maghreb", index)


def later_transliterations(pairs):
    transliterations(pairs, LATER_GIVEN, LATER_SURNAMES, "later_")


def vietnamese(pairs):
    surnames, given = words(SURNAMES["vietnamese"]), words(GIVEN["vietnamese"])
    for index in range(40):
        family, middle, name = half(surnames, index), half(MIDDLE_VIETNAMESE, index, 3), half(given, index)
        if name == middle:
            continue
        person = Person(family, f"{middle} {name}")
        f, m, n = zone(family), zone(middle), zone(name)
        kinds = [("middle_with_family", Person(f"{f} {m}", n)), ("given_before_middle", Person(f, f"{n} {m}")),
                 ("western_order", Person(n, f"{f} {m}")), ("all_in_surname", Person(f"{f} {m} {n}", "XXX")),
                 ("middle_missing", Person(f, n)), ("fields_exchanged", Person(f"{m} {n}", f))]
        for place, (rule, other) in enumerate(kinds):
            if (place + index // 2) % 2 == 0:
                pairs.add(person, other, EXPLAINABLE, "vietnamese_" + rule, "vietnamese", index)


def regional(pairs):
    for tradition, names in REGIONAL.items():
        given = words(GIVEN[tradition])
        for index, (own, official) in enumerate(names):
            name = half(given, index)
            label = MATCH if "/" in own or "Ꝁ" in own else EXPLAINABLE
            pairs.add(Person(own, name), Person(zone(official), zone(name)), label, "regional_spelling", tradition, index)
    for index, name in enumerate(["Colonna d'Istria", "Pozzo di Borgo", "Rocca Serra", "Casanova d'Aracciani"]):
        first = half(words(GIVEN["corsican"]), index)
        pairs.add(Person(name, first), Person(zone(name.split()[0]), zone(first)), EXPLAINABLE, "second_part_missing",
                  "corsican", index)
    for index, name in enumerate(["Saint-Marc", "Sainte-Croix", "Saint-Léger", "Sainte-Beuve"]):
        short = zone(name).replace("SAINTE", "STE").replace("SAINT", "ST")
        pairs.add(Person(name, "Benoît"), Person(short, "BENOIT"), EXPLAINABLE, "abbreviation", "french", index)


def single_names(pairs):
    for index, name in enumerate(words(SURNAMES["south-asian"]) + words(GIVEN["south-asian"])):
        forms = [Person(name, ""), Person(name, "FNU"), Person("SNU", name), Person("XXX", name), Person(name, name),
                 Person(name, "XXX")]
        for place, form in enumerate(forms):
            for other in forms[place + 1:]:
                if (form.given == "") != (other.given == "") and other.surname in ("SNU", "XXX"):
                    continue  # nothing but a filler in common
                label = MATCH if form.surname == other.surname and "" in (form.given, other.given) else EXPLAINABLE
                if index % 4 == place % 4 or place == 1:
                    upper_ = Person(other.surname.upper(), other.given.upper())
                    pairs.add(form, upper_, label, "single_name", "south-asian", index)


def cut(person, width):
    """ICAO 9303: surname, two fillers, given names; what does not fit is cut."""
    line = (zone(person.surname) + "  " + zone(person.given))[:width]
    surname, _, given = line.partition("  ")
    return Person(surname.strip(), given.strip())


def truncations(pairs):
    samples = [("french", "de La Rochefoucauld-Montbéliard", "Marie Éléonore Joséphine Apolline"),
               ("french", "Vandenbroucke-Desrousseaux", "Jean-Christophe Alexandre Maximilien"),
               ("spanish", "Fernández de Córdoba Villanueva", "María de los Ángeles Concepción"),
               ("spanish", "Rodríguez-Valdecasas Ibáñez", "Francisco Javier Sebastián"),
               ("portuguese", "Albuquerque de Vasconcelos Magalhães", "Maria Conceição Gonçalves"),
               ("portuguese", "Figueiredo dos Santos Nascimento", "António Sebastião Fernando"),
               ("maghreb", "Benabderrahmane El Mahjoubi", "Mohammed Abdellatif Noureddine"),
               ("maghreb", "Ouled Slimane Bouabdellah", "Khadija Fatima Zahra"),
               ("west-african", "Ouattara-Coulibaly Diabaté", "Fatoumata Binta Aminata"),
               ("comorian", "Mohamed Soilihi Attoumani Bacar", "Moinaécha Hadidja Echata"),
               ("vietnamese", "Nguyễn Phước Công Huyền Tôn Nữ", "Thị Ngọc Phương Thảo"),
               ("germanic", "von Hohenzollern-Sigmaringen", "Friedrich Wilhelm Maximilian"),
               ("turkish", "Karaosmanoğlu Büyükşahinoğulları", "Mehmet Alparslan Gökhan"),
               ("romanian", "Constantinescu-Dumitrescu", "Alexandru Gheorghe Octavian"),
               ("breton", "Kerguelen de Kermarec Le Floc'h", "Gwenaëlle Soazig Nolwenn"),
               ("corsican", "Colonna d'Istria de Cinarca", "Ghjuvan Battì Lisandru")]
    for index, (tradition, surname, given) in enumerate(samples):
        person = Person(surname, given)
        longest = len(zone(surname)) + 2 + len(zone(given))
        for width, rule in ((30, "cut_card"), (31, "cut_td2"), (39, "cut_page")):
            if longest > width:
                pairs.add(person, cut(person, width), EXPLAINABLE, rule, tradition, index)
        if longest > 39:
            pairs.add(cut(person, 30), cut(person, 39), EXPLAINABLE, "cut_twice", tradition, index)
            initials = zone(given).split()
            short = " ".join([initials[0]] + [word[0] for word in initials[1:]])
            if len(zone(surname)) + 2 + len(short) <= 39:
                pairs.add(person, Person(zone(surname), short), EXPLAINABLE, "cut_initials", tradition, index)
        if len(zone(given)) > 14:
            old = Person(zone(surname)[:25].strip(), zone(given)[:14].strip())
            pairs.add(person, old, EXPLAINABLE, "cut_french_2x36", tradition, index)


# ---- two persons ----

def two(pairs, a, b, rule, tradition, index):
    pairs.add(a, b, CONFLICT, rule, tradition, index)


def look_alikes(pairs):
    for tradition, text in NEAR_SURNAMES.items():
        given = words(GIVEN[tradition])
        for index, pair in enumerate(words(text)):
            first, second = pair.split("/")
            name = half(given, index)
            two(pairs, Person(first, name), Person(second, name), "near_surname", tradition, index)
            two(pairs, Person(first, name), Person(zone(second), zone(name)), "near_surname", tradition, index)
    for tradition, text in NEAR_GIVEN.items():
        surnames = words(SURNAMES[tradition])
        for index, pair in enumerate(words(text)):
            first, second = pair.split("/")
            surname = half(surnames, index)
            two(pairs, Person(surname, first), Person(surname, second), "near_sibling", tradition, index)
            two(pairs, Person(zone(surname), zone(first)), Person(surname, second), "near_sibling", tradition, index)


def families(pairs):
    for tradition in SURNAMES:
        surnames, given = words(SURNAMES[tradition]), words(GIVEN[tradition])
        for index, person in people(tradition, 14):
            sibling = half(given, index, 1, 2)
            if zone(sibling) != zone(person.given):
                two(pairs, person, Person(zone(person.surname), zone(sibling)), "sibling", tradition, index)
            namesake = half(surnames, index, 1, 2)
            if zone(namesake) not in (zone(person.surname), ""):
                two(pairs, person, Person(zone(namesake), zone(person.given)), "namesake", tradition, index)
            if tradition not in ("vietnamese", "south-asian"):
                two(pairs, person, Person(person.given, person.surname), "names_exchanged", tradition, index)
            spouse = half(surnames, index, 1, 4)
            other = half(given, index, 1, 3)
            if len({zone(spouse), zone(person.surname)}) == 2 and zone(other) != zone(person.given):
                two(pairs, person.with_(usage=spouse), Person(spouse, other), "spouses", tradition, index)


def half_siblings(pairs):
    for tradition in ("spanish", "portuguese"):
        surnames, given = words(SURNAMES[tradition]), words(GIVEN[tradition])
        for index in range(20):
            father, mother, stepmother = (half(surnames, index, 1, n) for n in (0, 3, 6))
            name = half(given, index)
            two(pairs, Person(f"{father} {mother}", name), Person(f"{father} {stepmother}", name), "half_sibling",
                tradition, index)
            two(pairs, Person(f"{father} {mother}", name), Person(f"{mother} {stepmother}", name), "cousin", tradition,
                index)


def second_given_names(pairs):
    for tradition in ("french", "portuguese", "maghreb", "vietnamese"):
        given = words(GIVEN[tradition])
        for index, person in people(tradition, 14):
            second, third = half(given, index, 1, 2), half(given, index, 1, 4)
            if len({person.given, second, third}) == 3:
                two(pairs, person.with_(given=f"{person.given} {second}"), person.with_(given=f"{person.given} {third}"),
                    "sibling_second_name", tradition, index)


def mixed_traditions(pairs):
    """A European surname beside an Arabic given name, and a family next door."""
    for index, pair in enumerate(["Martin/Marten", "Perrin/Perin", "Morel/Moral", "Simon/Semon", "Colin/Colon", "Robin/Rubin"]):
        first, second = pair.split("/")
        two(pairs, Person(first, half(["Karim", "Samira", "Rachid", "Khadija"], index)),
            Person(second, half(["Karim", "Samira", "Rachid", "Khadija"], index)), "near_surname_mixed", "maghreb", index)


def collisions(pairs):
    """Two persons whose names a convention explains: nothing but birth date, sex and number tells them apart."""
    surnames = words(SURNAMES["french"])
    names = [("Jean", "Jean-Pierre"), ("Marie", "Marie-Claire"), ("Anne", "Anne-Sophie"), ("Marie Louise", "Louise Marie"),
             ("Pierre", "Pierre-Yves"), ("Paul", "Jean-Paul"), ("Claire Marie", "Claire"), ("Louis Jean", "Jean Louis")]
    for index, (first, second) in enumerate(names):
        surname = half(surnames, index)
        two(pairs, Person(surname, first), Person(surname, second), "collision", "french", index)
    spanish, given = words(SURNAMES["spanish"]), words(GIVEN["spanish"])
    for index in range(8):
        father, mother, name = half(spanish, index), half(spanish, index, 1, 4), half(given, index)
        two(pairs, Person(f"{father} {mother}", name), Person(father, name), "collision", "spanish", index)
    for index, (first, second) in enumerate([("ben Salah", "Salah"), ("el Amrani", "Amrani"), ("Salmi", "Selmi"),
                                             ("Hamdi", "Hemdi")]):
        two(pairs, Person(first, "Karim"), Person(second, "Karim"), "collision", "maghreb", index)
    for index, (first, second) in enumerate([("Bình", "Bính"), ("Hương", "Hường"), ("Nam", "Năm"), ("Lan", "Lân")]):
        two(pairs, Person("Trần", first), Person("Trần", second), "collision", "vietnamese", index)
    two(pairs, Person("Gueye", "Ndèye"), Person("Guèye-Sow", "Ndèye"), "collision", "west-african", 0)


MAKERS = [zones, umlauts, usage_names, particles, given_names, double_surnames, transliterations,
          later_transliterations, vietnamese, regional, single_names, truncations, look_alikes, families, half_siblings, second_given_names, mixed_traditions, collisions]


# ---- every name with every other one ----

def with_near(names, near):
    """Names of a list and of its look-alikes, one of each that only marks tell apart."""
    everything = words(names) + [name for pair in words(near) for name in pair.split("/")]
    return [name for _, name in sorted({zone(name): name for name in everything}.items())]


def every_two(pairs, names, make, rule, tradition):
    for index, first in enumerate(names):
        for second in names[index + 1:]:
            two(pairs, make(first), make(second), rule, tradition, 1)


def every_two_groups(pairs, text, make, rule):
    groups = [group for _, group in spellings(text)]
    for index, group in enumerate(groups):
        for other in groups[index + 1:]:
            for first in group:
                for second in other:
                    two(pairs, make(first), make(zone(second)), rule, "maghreb", 1)


def cross(pairs):
    surnames = {t: with_near(SURNAMES[t], NEAR_SURNAMES.get(t, "")) for t in SURNAMES}
    given = {t: with_near(GIVEN[t], NEAR_GIVEN.get(t, "")) for t in GIVEN}
    for tradition in SURNAMES:
        one_surname, one_given = words(SURNAMES[tradition])[0], words(GIVEN[tradition])[0]
        every_two(pairs, surnames[tradition], lambda name, g=one_given: Person(name, g), "surnames", tradition)
        every_two(pairs, given[tradition], lambda name, s=one_surname: Person(s, name), "given_names", tradition)
    every_two_groups(pairs, ARABIC_GIVEN + "|" + LATER_GIVEN, lambda name: Person("Cherkaoui", name), "arabic_given_names")
    every_two_groups(pairs, ARABIC_SURNAMES + "|" + LATER_SURNAMES, lambda name: Person(name, "Khaled"), "arabic_surnames")
    europe = [t for t in SURNAMES if t not in ("maghreb", "west-african", "comorian", "vietnamese", "turkish", "south-asian")]
    mixed_given = sorted({zone(name): name for t in europe for name in given[t]}.values())
    mixed_surnames = sorted({zone(name): name for t in europe for name in surnames[t]}.values())
    every_two(pairs, mixed_given, lambda name: Person("Cherkaoui", name), "mixed_given_names", "maghreb")
    every_two(pairs, mixed_surnames, lambda name: Person(name, "Karim"), "mixed_surnames", "maghreb")


def main():
    pairs = Pairs()
    for make in [cross] if "--cross" in sys.argv else MAKERS:
        make(pairs)
    text = "# SURNAME|USAGE|GIVEN of A, of B, label, rule, tradition, split. Made by tests/support/name_pairs.py.\n"
    text += "\n".join(pairs.rows) + "\n"
    file = sys.argv[-1]
    if "--check" in sys.argv:
        with open(file, encoding="utf-8") as kept:
            return 0 if kept.read() == text else 1
    with open(file, "w", encoding="utf-8") as kept:
        kept.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
