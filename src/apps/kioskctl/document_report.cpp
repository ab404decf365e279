#include "apps/kioskctl/document_report.h"

#include "journey/decision.h"
#include "station/document_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>

namespace kiosk::apps {
namespace {

using identity::MrzField;
using identity::MrzFormat;
using nlohmann::json;

constexpr std::array allFields{MrzField::DocumentCode, MrzField::Issuer,      MrzField::Name,
                               MrzField::Number,       MrzField::Nationality, MrzField::Birth,
                               MrzField::Sex,          MrzField::Expiry,      MrzField::Optional};

std::string text(const PersonalText& personal)
{
    return std::string(personal.reveal());
}

std::string_view formatId(MrzFormat format)
{
    switch (format) {
    case MrzFormat::Td1:
        return "TD1";
    case MrzFormat::Td2:
        return "TD2";
    case MrzFormat::Td3:
        return "TD3";
    case MrzFormat::MrvA:
        return "MRV-A";
    case MrzFormat::MrvB:
        return "MRV-B";
    case MrzFormat::French2x36:
        break;
    }
    return "FR-2x36";
}

std::string_view sideId(vision::PageSide side)
{
    switch (side) {
    case vision::PageSide::Front:
        return "front";
    case vision::PageSide::Back:
        return "back";
    case vision::PageSide::Unknown:
        break;
    }
    return "unknown";
}

std::string_view sexId(identity::Sex sex)
{
    switch (sex) {
    case identity::Sex::Male:
        return "M";
    case identity::Sex::Female:
        return "F";
    case identity::Sex::Unspecified:
        break;
    }
    return "";
}

bool holds(MrzFormat format, MrzField field)
{
    const bool visa = format == MrzFormat::MrvA || format == MrzFormat::MrvB;
    switch (field) {
    case MrzField::Nationality:
    case MrzField::Expiry:
        return format != MrzFormat::French2x36;
    case MrzField::Optional:
        return !visa;
    default:
        return true;
    }
}

// 9303-4 to -7: which check digit covers it. The French 2×36 has one over both lines whole.
bool hasCheckDigit(MrzFormat format, MrzField field)
{
    if (format == MrzFormat::French2x36)
        return true;
    return field == MrzField::Number || field == MrzField::Birth || field == MrzField::Expiry ||
           field == MrzField::Optional;
}

json proofJson(const vision::MrzReading& reading)
{
    json proof = json::object();
    for (const MrzField field : allFields) {
        if (!holds(reading.mrz.format, field))
            continue;
        const bool open = std::ranges::find(reading.unproven, field) != reading.unproven.end();
        proof[std::string(identity::mrzFieldId(field))] = open ? "unproven"
                                                          : hasCheckDigit(reading.mrz.format, field)
                                                              ? "check-digit"
                                                              : "picture";
    }
    return proof;
}

json zoneJson(const vision::MrzReading& reading)
{
    const identity::Mrz& mrz = reading.mrz;
    json lines = json::array();
    for (const PersonalText& line : mrz.lines.lines)
        lines.push_back(text(line));
    return {{"document_code", mrz.documentCode},
            {"format", formatId(mrz.format)},
            {"mrz", std::move(lines)},
            {"fields",
             {{"issuer", mrz.issuer},
              {"nationality", mrz.nationality},
              {"number", text(mrz.number)},
              {"surname", text(mrz.name.surname)},
              {"given_names", text(mrz.name.givenNames)},
              {"name_truncated", mrz.nameTruncated},
              {"birth", mrz.birthText},
              {"expiry", mrz.expiryText},
              {"sex", sexId(mrz.sex)},
              {"optional1", text(mrz.optional1)},
              {"optional2", text(mrz.optional2)}}},
            {"proof", proofJson(reading)},
            {"check_digits",
             {{"number", mrz.checks.number},
              {"birth", mrz.checks.birth},
              {"expiry", mrz.checks.expiry},
              {"optional", mrz.checks.optional},
              {"composite", mrz.checks.composite}}},
            {"confidence", reading.confidence},
            {"rotation", reading.rotation}};
}

json sealJson(const seal::Seal& seal)
{
    json result = {{"kind", seal::sealKindId(seal.kind)},
                   {"verdict", seal::sealVerdictId(seal.verdict)},
                   {"reason", seal.reason}};
    if (!seal.content)
        return result;
    result["authority"] = seal.content->authority;
    result["certificate"] = seal.content->certificate;
    result["document_type"] = seal.content->documentType;
    for (const seal::SealField& field : seal.content->fields)
        result["fields"][field.id] = text(field.value);
    return result;
}

void printLine(const std::string& name, const std::string& value)
{
    if (!value.empty())
        std::cout << std::left << std::setw(19) << name << ' ' << value << '\n';
}

std::string plain(const json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_null())
        return {};
    if (!value.is_structured())
        return value.dump();
    std::string all;
    for (const auto& [key, item] : value.items())
        all += (all.empty() ? "" : ", ") + (value.is_array() ? "" : key + " ") + plain(item);
    return all;
}

void printSide(const json& side)
{
    printLine(plain(side["file"]), plain(side["side"]) + ", " + plain(side["kind"]));
    const std::string fault = side["quality"].value("fault", "none");
    printLine("  picture", fault == "none" ? "good" : fault);
    if (side.contains("mrz_problem"))
        printLine("  zone", plain(side["mrz_problem"]));
    printLine("  barcodes", plain(side["barcodes"]));
    for (const json& seal : side["seals"])
        printLine("  seal",
                  plain(seal["kind"]) + ": " + plain(seal["verdict"]) +
                      (plain(seal["reason"]).empty() ? "" : ", " + plain(seal["reason"])));
}

void printFields(const json& report)
{
    for (const json& line : report["mrz"])
        printLine(&line == &report["mrz"].front() ? "Zone" : "", plain(line));
    for (const auto& [name, value] : report["fields"].items())
        if (value.is_string())
            printLine("  " + name, plain(value));
    printLine("  proven by", plain(report["proof"]));
    printLine("  check digits", plain(report["check_digits"]));
}

} // namespace

json sideReport(const std::filesystem::path& file, const vision::DocumentSide& side,
                const seal::SealTrust& trust)
{
    json report = {{"file", file.filename().string()},
                   {"side", sideId(side.side)},
                   {"kind", identity::documentKindId(side.kind)},
                   {"page_found", side.outline.has_value()},
                   {"zone", side.mrz.has_value()},
                   {"portrait", side.visual.portrait.has_value()},
                   {"quality", station::qualityJson(side.quality)},
                   {"copy", station::copyJson(side.copy)},
                   {"barcodes", json::array()},
                   {"seals", json::array()}};
    if (!side.mrz && side.mrzProblem)
        report["mrz_problem"] = core::errorId(*side.mrzProblem);
    for (const vision::Barcode& barcode : side.barcodes) {
        report["barcodes"].push_back(vision::barcodeKindId(barcode.kind));
        const seal::Seal seal = seal::judgeSeal(
            barcode.payload, trust, {side.kind, barcode.kind == vision::BarcodeKind::DataMatrix});
        if (seal.kind != seal::SealKind::Other)
            report["seals"].push_back(sealJson(seal));
    }
    return report;
}

json documentReport(const station::DocumentSides& sides, const journey::DocumentFacts& facts)
{
    json report = json::object();
    if (const station::TakenSide* zone = sides.zone())
        report = zoneJson(*zone->reading.mrz);
    report["kind"] = identity::documentKindId(facts.kind);
    report["both_sides"] = facts.bothSides;
    report["printed"] = station::printedJson(facts.printed);
    if (!facts.printed.can.empty())
        report["printed"]["can"] = text(facts.printed.can);
    report["comparison"] = station::comparisonJson(facts.plausibility);
    report["hints"] = facts.plausibility.hints;
    report["not_checked"] = facts.plausibility.notChecked;
    report["seal"] = journey::documentSealId(facts.seal);
    report["copy_suspected"] = facts.copySuspected;
    return report;
}

void printReport(const json& report)
{
    printLine("Document", plain(report.value("kind", json())));
    if (report.contains("mrz"))
        printFields(report);
    for (const char* section :
         {"printed", "comparison", "hints", "not_checked", "seal", "contradictions"}) {
        std::string name = section;
        std::ranges::replace(name, '_', ' ');
        name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
        printLine(name, plain(report.value(section, json())));
    }
    if (report.value("copy_suspected", false))
        printLine("Copy", "looks like a copy or a screen");
    for (const json& side : report["sides"])
        printSide(side);
    printLine("Time", plain(report["ms"]) + " ms");
}

std::vector<std::string> contradictionsOf(const journey::DocumentFacts& facts,
                                          const identity::Date& today)
{
    std::vector<std::string> found;
    if (journey::hasZone(facts) && journey::isExpired(facts.mrz, today))
        found.emplace_back("document.expired");
    const bool printed = std::ranges::any_of(
        facts.plausibility.printed, [](const identity::PrintedComparison& comparison) {
            return comparison.match == identity::PrintedMatch::Conflict;
        });
    if (printed)
        found.emplace_back("document.printed_mismatch");
    if (facts.seal == journey::DocumentSeal::Contradicts)
        found.emplace_back("document.seal_contradicts");
    if (facts.seal == journey::DocumentSeal::Altered)
        found.emplace_back("document.seal_altered");
    return found;
}

} // namespace kiosk::apps
