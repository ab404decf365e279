#include "station/document_json.h"

namespace kiosk::station {
namespace {

using identity::MrzField;
using nlohmann::json;

json fieldIds(const std::vector<MrzField>& fields)
{
    json ids = json::array();
    for (const MrzField field : fields)
        ids.push_back(identity::mrzFieldId(field));
    return ids;
}

std::string text(const PersonalText& personal)
{
    return std::string(personal.reveal());
}

json measuresJson(const SideMeasures& measures)
{
    return {{"quality", qualityJson(measures.quality)}, {"copy", copyJson(measures.copy)}};
}

} // namespace

std::string_view printedMatchId(identity::PrintedMatch match) noexcept
{
    switch (match) {
    case identity::PrintedMatch::Match:
        return "match";
    case identity::PrintedMatch::Explainable:
        return "explainable";
    case identity::PrintedMatch::Conflict:
        return "conflict";
    case identity::PrintedMatch::NotRead:
        break;
    }
    return "not-read";
}

// Without the access number: it opens the chip and is of no use to anybody later.
json printedJson(const identity::PrintedFields& printed)
{
    json result = json::object();
    const auto add = [&result](const char* key, const PersonalText& value) {
        if (!value.empty())
            result[key] = text(value);
    };
    add("surname", printed.name.surname);
    add("given_names", printed.name.givenNames);
    add("usage_name", printed.usageName);
    add("number", printed.number);
    if (printed.birth)
        result["birth"] = printed.birth->iso();
    if (printed.expiry)
        result["expiry"] = printed.expiry->iso();
    return result;
}

json comparisonJson(const identity::Plausibility& plausibility)
{
    json result = json::object();
    for (const identity::PrintedComparison& comparison : plausibility.printed)
        result[std::string(identity::printedFieldId(comparison.field))] =
            printedMatchId(comparison.match);
    return result;
}

json qualityJson(const vision::PageQuality& quality)
{
    return {{"fault", vision::pageFaultId(quality.fault)},
            {"pixels_per_mm", quality.pixelsPerMm},
            {"sharpness", quality.sharpness},
            {"brightness", quality.brightness},
            {"glare", quality.glare},
            {"shadow", quality.shadow},
            {"tilt", quality.tilt}};
}

json copyJson(const vision::CopyHints& copy)
{
    return {{"black_and_white", copy.blackAndWhite},
            {"on_screen", copy.onScreen},
            {"colour", copy.colour},
            {"screen", copy.screen}};
}

json documentJson(const journey::DocumentFacts& document, const DocumentPictures& pictures)
{
    json lines = json::array();
    for (const PersonalText& line : document.mrz.lines.lines)
        lines.push_back(text(line));
    json sides = json::object();
    if (pictures.frontMeasures)
        sides["front"] = measuresJson(*pictures.frontMeasures);
    if (pictures.backMeasures)
        sides["back"] = measuresJson(*pictures.backMeasures);
    return {
        {"mrz", std::move(lines)},
        {"confidence", document.confidence},
        {"kind", identity::documentKindId(document.kind)},
        {"source", journey::documentSourceId(document.source)},
        {"unproven", fieldIds(document.toConfirm)},
        {"confirmed", fieldIds(document.confirmed)},
        {"both_sides", document.bothSides},
        {"printed", printedJson(document.printed)},
        {"comparison", comparisonJson(document.plausibility)},
        {"hints", document.plausibility.hints},
        {"not_checked", document.plausibility.notChecked},
        {"seal",
         {{"verdict", journey::documentSealId(document.seal)}, {"reason", document.sealReason}}},
        {"copy_suspected", document.copySuspected},
        {"sides", std::move(sides)}};
}

} // namespace kiosk::station
