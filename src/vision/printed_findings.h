// Private to vision: from lines of text and their places to the texts that are a document's fields.
// Nothing is judged or converted here; what a finding is worth is decided in printed_choice.h,
// after it was read a second time. Pure.
#pragma once

#include "identity/document_kind.h"
#include "vision/printed_labels.h"
#include "vision/visual_zone.h"

#include <optional>

namespace kiosk::vision {

struct PrintedFinding
{
    std::string text;      // a name without commas, a date as printed, a code without blanks
    TextBox box;           // where it stands on the page
    double confidence = 0; // 0…1, of the weakest word
};

struct PrintedFindings
{
    std::optional<PrintedFinding> surname;
    std::optional<PrintedFinding> givenNames;
    std::optional<PrintedFinding> usageName;
    std::optional<PrintedFinding> birth;
    std::optional<PrintedFinding> expiry;
    std::optional<PrintedFinding> number;
    std::optional<PrintedFinding> can;
};

// What is known of the page before its fields are looked for.
struct PrintedPage
{
    int width = 0; // pixels at 300 dpi
    int height = 0;
    DocumentLook look;
    const identity::Mrz* mrz = nullptr; // chooses between texts of the page; adds none
};

// By label and by place; with a zone also a text without label that says the same as the zone. A
// card's access number is looked for where cards of the kind have it.
[[nodiscard]] PrintedFindings findPrinted(const std::vector<PrintedLine>& lines,
                                          const PrintedPage& page);

// A text of letters, blanks, hyphens and apostrophes from the words of a field, without commas and
// marks at their ends. Nothing when it is no name.
[[nodiscard]] std::optional<std::string> nameOf(const PrintedLine& words);
// Capital letters and digits that can be the number of a document of the kind. Nothing otherwise.
[[nodiscard]] std::optional<std::string> numberOf(const PrintedLine& words,
                                                  identity::DocumentKind kind);
// Six digits and nothing else.
[[nodiscard]] std::optional<std::string> canOf(const PrintedLine& words);

// Does the text say what the zone says? A name by compareNames(), cut names and left out given
// names allowed; a date by its six figures; a number also when 0 and O, 1 and I, … were taken for
// each other.
[[nodiscard]] bool agreesWithSurname(const identity::Mrz& mrz, const std::string& text);
[[nodiscard]] bool agreesWithGivenNames(const identity::Mrz& mrz, const std::string& text);
[[nodiscard]] bool agreesWithBirth(const identity::Mrz& mrz, const identity::Date& date);
[[nodiscard]] bool agreesWithExpiry(const identity::Mrz& mrz, const identity::Date& date);
[[nodiscard]] bool agreesWithNumber(const identity::Mrz& mrz, const std::string& code);

} // namespace kiosk::vision
