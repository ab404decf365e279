// The words for what is known of an identity document: its kind, its fields, what speaks for and
// against it. In the language of the window.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/verdict_line.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace kiosk::ui {

// "French identity card"; from the zone's code when the kind is not known.
[[nodiscard]] QString documentName(const journey::DocumentFacts& document);
// "Algeria" for DZA; the code itself when it is not in our list.
[[nodiscard]] QString countryName(const std::string& code);
// Characters of a document number in threes, as people read them out.
[[nodiscard]] QString grouped(const PersonalText& text);

// One field of the machine readable zone as a person reads it: dates in words, states by name. The
// name is two facts. Empty values are left out.
struct Fact
{
    QString name;
    QString value;
    friend bool operator==(const Fact&, const Fact&) = default;
};
[[nodiscard]] std::vector<Fact> factsOf(const identity::Mrz& mrz, identity::MrzField field,
                                        const QLocale& locale, const identity::Date& today);

// "Name", "Nationality": a field of the zone by its name alone.
[[nodiscard]] QString fieldName(identity::MrzField field);

// "Front" and "Back", or the page's name for a passport.
[[nodiscard]] QString sideName(bool front);
[[nodiscard]] QString printedFieldName(identity::PrintedField field);
[[nodiscard]] QString printedMatchText(identity::PrintedMatch match);
[[nodiscard]] VerdictTone toneOf(identity::PrintedMatch match);
[[nodiscard]] QString sealText(journey::DocumentSeal seal);
[[nodiscard]] VerdictTone toneOf(journey::DocumentSeal seal);
[[nodiscard]] QString sourceText(journey::DocumentSource source);
// Of identity::Plausibility: what looks wrong, and what was not looked at. For agents only: an id
// that is not known here is shown as it is.
[[nodiscard]] QString hintText(const std::string& id);
[[nodiscard]] QString notCheckedText(const std::string& id);

} // namespace kiosk::ui
