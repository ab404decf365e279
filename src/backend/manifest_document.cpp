#include "backend/manifest_document.h"

#include "backend/http.h"
#include "backend/json_members.h"

#include <array>

namespace kiosk::backend {
namespace {

using identity::DocumentKind;
using identity::MrzField;
using identity::PrintedField;
using identity::PrintedMatch;
using journey::DocumentSeal;
using journey::DocumentSource;
using nlohmann::json;

constexpr std::array sources{DocumentSource::Camera, DocumentSource::Scanner,
                             DocumentSource::SwipeReader, DocumentSource::PhoneApp};
constexpr std::array seals{DocumentSeal::None,          DocumentSeal::Genuine,
                           DocumentSeal::Contradicts,   DocumentSeal::Altered,
                           DocumentSeal::UnknownIssuer, DocumentSeal::Opaque};
constexpr std::array printedFields{PrintedField::Name, PrintedField::Birth, PrintedField::Expiry,
                                   PrintedField::Number};

template <typename Values, typename Id>
auto valueOf(const Values& values, Id idOf, const std::string& id,
             typename Values::value_type other)
{
    for (const auto value : values)
        if (idOf(value) == id)
            return value;
    return other;
}

DocumentKind kindById(const std::string& id)
{
    for (int kind = 0; kind <= static_cast<int>(DocumentKind::HealthCard); ++kind)
        if (identity::documentKindId(static_cast<DocumentKind>(kind)) == id)
            return static_cast<DocumentKind>(kind);
    return DocumentKind::Unknown;
}

std::vector<MrzField> fieldsById(const std::vector<std::string>& ids)
{
    std::vector<MrzField> fields;
    for (int field = 0; field <= static_cast<int>(MrzField::Optional); ++field)
        if (contains(ids, identity::mrzFieldId(static_cast<MrzField>(field))))
            fields.push_back(static_cast<MrzField>(field));
    return fields;
}

// Only contradictions: they are what the policy asks for.
std::vector<identity::PrintedComparison> readComparison(const json& comparison)
{
    std::vector<identity::PrintedComparison> compared;
    for (const PrintedField field : printedFields) {
        const std::string id(identity::printedFieldId(field));
        if (textMember(comparison, id.c_str()) == "conflict")
            compared.push_back({field, PrintedMatch::Conflict});
    }
    return compared;
}

} // namespace

Result<journey::DocumentFacts> readDocument(const json& document, bool simulated)
{
    journey::DocumentFacts facts;
    facts.simulated = simulated;
    facts.confidence = number(document, "confidence");
    const auto lines = texts(document, "mrz");
    facts.kind = kindById(textMember(document, "kind").value_or(""));
    if (!lines.empty()) {
        KIOSK_TRY(facts.mrz, identity::parseMrz(lines));
        facts.kind = identity::kindOf(facts.mrz);
    }
    facts.source = valueOf(sources, journey::documentSourceId,
                           textMember(document, "source").value_or(""), DocumentSource::Camera);
    facts.toConfirm = fieldsById(texts(document, "unproven"));
    facts.confirmed = fieldsById(texts(document, "confirmed"));
    facts.confirmedByPerson = !facts.confirmed.empty();
    facts.bothSides = flag(document, "both_sides");
    facts.plausibility.printed = readComparison(objectMember(document, "comparison"));
    facts.plausibility.hints = texts(document, "hints");
    facts.plausibility.notChecked = texts(document, "not_checked");
    const json& seal = objectMember(document, "seal");
    if (!seal.empty())
        facts.seal = valueOf(seals, journey::documentSealId,
                             textMember(seal, "verdict").value_or(""), DocumentSeal::UnknownIssuer);
    facts.copySuspected = flag(document, "copy_suspected");
    return facts;
}

} // namespace kiosk::backend
