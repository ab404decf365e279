#include "identity/plausibility.h"

#include <algorithm>
#include <array>

// Marks a text for lupdate, which reads the sources as text; nothing of Qt is needed for that.
#define QT_TRANSLATE_NOOP(context, text) text

namespace kiosk::identity {
namespace {

// One id a block, so that a translator can read it as a list.
// clang-format off
constexpr std::array texts{
    PlausibilityText{"mrz.check_digits",
        QT_TRANSLATE_NOOP("PlausibilityText", "A check digit of the machine readable zone is wrong."), ""},
    PlausibilityText{"name.missing",
        QT_TRANSLATE_NOOP("PlausibilityText", "The machine readable zone names nobody."), ""},
    PlausibilityText{"birth.impossible",
        QT_TRANSLATE_NOOP("PlausibilityText", "The birth date is no possible date."), ""},
    PlausibilityText{"birth.too_old",
        QT_TRANSLATE_NOOP("PlausibilityText", "The printed birth date is more than 120 years ago."), ""},
    PlausibilityText{"birth.incomplete", "",
        QT_TRANSLATE_NOOP("PlausibilityText", "The birth date: the document does not know all of it.")},
    PlausibilityText{"issued.impossible",
        QT_TRANSLATE_NOOP("PlausibilityText", "No card of this model was issued in the month that its number names."), ""},
    PlausibilityText{"issued.before_birth",
        QT_TRANSLATE_NOOP("PlausibilityText", "The document was issued before its holder was born."), ""},
    PlausibilityText{"issued.date", "",
        QT_TRANSLATE_NOOP("PlausibilityText", "The date of issue: the machine readable zone does not have it.")},
    PlausibilityText{"expiry.impossible",
        QT_TRANSLATE_NOOP("PlausibilityText", "The expiry date is no possible date."), ""},
    PlausibilityText{"expiry.before_birth",
        QT_TRANSLATE_NOOP("PlausibilityText", "The document expired before its holder was born."), ""},
    PlausibilityText{"expiry.past",
        QT_TRANSLATE_NOOP("PlausibilityText", "The document has expired."), ""},
    PlausibilityText{"expiry.too_far",
        QT_TRANSLATE_NOOP("PlausibilityText", "The expiry date is later than such a document can be valid."),
        QT_TRANSLATE_NOOP("PlausibilityText", "How long such a document can be valid is not known here.")},
    PlausibilityText{"expiry.none", "",
        QT_TRANSLATE_NOOP("PlausibilityText", "The expiry: the machine readable zone does not have it.")},
    PlausibilityText{"issuer.unknown",
        QT_TRANSLATE_NOOP("PlausibilityText", "No state or organisation has the issuer's code."), ""},
    PlausibilityText{"issuer.specimen",
        QT_TRANSLATE_NOOP("PlausibilityText", "The issuer's code is the one of specimens; no real document has it."), ""},
    PlausibilityText{"issuer.rules", "",
        QT_TRANSLATE_NOOP("PlausibilityText", "The issuer's own rules for its documents are not known here.")},
    PlausibilityText{"nationality.unknown",
        QT_TRANSLATE_NOOP("PlausibilityText", "No state has the code of the nationality."), ""},
    PlausibilityText{"nationality.unexpected",
        QT_TRANSLATE_NOOP("PlausibilityText", "The nationality does not go with this kind of document."), ""},
    PlausibilityText{"nationality.none", "",
        QT_TRANSLATE_NOOP("PlausibilityText", "The nationality: the machine readable zone does not have it.")},
    PlausibilityText{"number.form",
        QT_TRANSLATE_NOOP("PlausibilityText", "The document number does not have the form of such a number."),
        QT_TRANSLATE_NOOP("PlausibilityText", "The form of the document number: no rule is known here.")},
    PlausibilityText{"number.inner_check",
        QT_TRANSLATE_NOOP("PlausibilityText", "The check inside the document number does not hold."),
        QT_TRANSLATE_NOOP("PlausibilityText", "The document number has no check inside, or none that is known here.")},
    PlausibilityText{"optional.form",
        QT_TRANSLATE_NOOP("PlausibilityText", "The personal number does not have the form of such a number."),
        QT_TRANSLATE_NOOP("PlausibilityText", "The personal number: there is none, or no rule for it is known here.")},
    PlausibilityText{"optional.inner_check",
        QT_TRANSLATE_NOOP("PlausibilityText", "The check inside the personal number does not hold."),
        QT_TRANSLATE_NOOP("PlausibilityText", "The personal number has no check inside, or none that is known here.")},
    PlausibilityText{"optional.birth",
        QT_TRANSLATE_NOOP("PlausibilityText", "The personal number names another birth date."), ""},
    PlausibilityText{"printed.name",
        QT_TRANSLATE_NOOP("PlausibilityText", "The printed name is not the one of the machine readable zone."),
        QT_TRANSLATE_NOOP("PlausibilityText", "The printed name could not be compared.")},
    PlausibilityText{"printed.birth",
        QT_TRANSLATE_NOOP("PlausibilityText", "The printed birth date is not the one of the machine readable zone."),
        QT_TRANSLATE_NOOP("PlausibilityText", "The printed birth date could not be compared.")},
    PlausibilityText{"printed.expiry",
        QT_TRANSLATE_NOOP("PlausibilityText", "The printed expiry date is not the one of the machine readable zone."),
        QT_TRANSLATE_NOOP("PlausibilityText", "The printed expiry date could not be compared.")},
    PlausibilityText{"printed.number",
        QT_TRANSLATE_NOOP("PlausibilityText", "The printed number is not the one of the machine readable zone."),
        QT_TRANSLATE_NOOP("PlausibilityText", "The printed number could not be compared.")},
    PlausibilityText{"features.security", "",
        QT_TRANSLATE_NOOP("PlausibilityText", "Security features that need a hand, a lens or ultraviolet light.")},
    PlausibilityText{"register.stolen", "",
        QT_TRANSLATE_NOOP("PlausibilityText", "Whether the document was reported lost or stolen.")},
};
// clang-format on

} // namespace

std::span<const PlausibilityText> plausibilityTexts() noexcept
{
    return texts;
}

const PlausibilityText* findPlausibilityText(std::string_view id) noexcept
{
    const auto* const found = std::find_if(
        texts.begin(), texts.end(), [id](const PlausibilityText& text) { return text.id == id; });
    return found == texts.end() ? nullptr : found;
}

} // namespace kiosk::identity
