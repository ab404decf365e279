"""The kinds of documents. A kind is drawn by a function (rng, scale, seal) → Page.

`expect` says what a kiosk should make of it: "read" (a zone to read), "refuse" (a document that is not for enrolling),
"nothing" (no zone, or no document at all).
"""
from dataclasses import dataclass
from typing import Callable

import layouts_french as french
import layouts_neighbours as neighbours
import layouts_other as other
import layouts_travel as travel
from layout import ID1, ID2, ID3, VISA_A


@dataclass(frozen=True)
class Kind:
    draw: Callable
    size: tuple
    format: str = ""  # of the zone
    expect: str = "read"
    side: str = "front"


KINDS = {
    "passport": Kind(travel.passport, ID3, "TD3"),
    "cnie_front": Kind(french.cnie_front, ID1, expect="nothing"),
    "cnie_back": Kind(french.cnie_back, ID1, "TD1", side="back"),
    "old_french": Kind(french.old_french, ID2, "FR-2x36"),
    "permit_1_front": Kind(french.permit_1_front, ID1, expect="nothing"),
    "permit_1_back": Kind(french.permit_1_back, ID1, "TD1", side="back"),
    "permit_2_front": Kind(french.permit_2_front, ID1, expect="nothing"),
    "permit_2_back": Kind(french.permit_2_back, ID1, "TD1", side="back"),
    "belgian_front": Kind(neighbours.belgian_front, ID1, expect="nothing"),
    "belgian_back": Kind(neighbours.belgian_back, ID1, "TD1", side="back"),
    "spanish_front": Kind(neighbours.spanish_front, ID1, expect="nothing"),
    "spanish_back": Kind(neighbours.spanish_back, ID1, "TD1", side="back"),
    "portuguese_front": Kind(neighbours.portuguese_front, ID1, expect="nothing"),
    "portuguese_back": Kind(neighbours.portuguese_back, ID1, "TD1", side="back"),
    "td2": Kind(travel.td2, ID2, "TD2"),
    "visa_a": Kind(travel.visa_a, VISA_A, "MRV-A"),
    "visa_b": Kind(travel.visa_b, ID2, "MRV-B"),
    "licence_front": Kind(french.licence_front, ID1, expect="refuse"),
    "licence_back": Kind(french.licence_back, ID1, expect="refuse", side="back"),
    "vitale_front": Kind(french.vitale_front, ID1, expect="refuse"),
    "library_card": Kind(other.library_card, ID1, expect="refuse"),
    "blank_sheet": Kind(other.blank_sheet, ID3, expect="nothing"),
    "bare_table": Kind(other.bare_table, ID3, expect="nothing"),
}
