#include "station/record_answers.h"

#include "core/text_codec.h"
#include "vision/image_codec.h"

#include <nlohmann/json.hpp>

namespace kiosk::station {
namespace {

using nlohmann::json;

constexpr std::size_t longestText = 128;
constexpr std::size_t mostLines = 3;

tl::unexpected<Error> malformed(const char* what)
{
    return fail(ErrorCode::MalformedData, "back office's answer: " + std::string(what));
}

Result<json> parse(ByteView octets)
{
    json answer = json::parse(octets.begin(), octets.end(), nullptr, false);
    if (!answer.is_object())
        return malformed("no object");
    return answer;
}

// A text of `object`; a missing one is empty.
Result<std::string> text(const json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || found->is_null())
        return std::string();
    if (!found->is_string() || found->get_ref<const std::string&>().size() > longestText)
        return malformed(name);
    return found->get<std::string>();
}

Result<bool> flag(const json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end())
        return false;
    if (!found->is_boolean())
        return malformed(name);
    return found->get<bool>();
}

Result<identity::Date> date(const json& object, const char* name)
{
    KIOSK_TRY(const std::string value, text(object, name));
    return value.empty() ? identity::Date{} : identity::parseIsoDate(value);
}

Result<identity::Sex> sex(const json& object)
{
    KIOSK_TRY(const std::string value, text(object, "sex"));
    if (value.empty())
        return identity::Sex::Unspecified;
    if (value != "M" && value != "F")
        return malformed("sex");
    return value == "M" ? identity::Sex::Male : identity::Sex::Female;
}

Result<std::string> regime(const json& object)
{
    KIOSK_TRY(std::string value, text(object, "regime"));
    const bool twoDigits =
        value.size() == 2 && value.find_first_not_of("0123456789") == std::string::npos;
    if (!value.empty() && !twoDigits)
        return malformed("regime");
    return value;
}

Result<identity::Holder> readHolder(const json& entry)
{
    identity::Holder holder;
    KIOSK_TRY(std::string surname, text(entry, "surname"));
    KIOSK_TRY(std::string givenNames, text(entry, "given_names"));
    KIOSK_TRY(const std::string nir, text(entry, "nir"));
    holder.name.surname = PersonalText(std::move(surname));
    holder.name.givenNames = PersonalText(std::move(givenNames));
    KIOSK_TRY(holder.birth, date(entry, "birth"));
    auto number = identity::Nir::parse(nir, true);
    if (!number)
        return malformed("nir");
    holder.nir = std::move(*number);
    return holder;
}

Result<std::optional<journey::DocumentFacts>> readDocument(const json& entry,
                                                           const identity::Date& today)
{
    const auto mrz = entry.find("mrz");
    if (mrz == entry.end() || !mrz->is_array() || mrz->size() > mostLines)
        return malformed("mrz");
    std::vector<std::string> lines;
    for (const json& line : *mrz) {
        if (!line.is_string())
            return malformed("mrz");
        lines.push_back(line.get<std::string>());
    }
    journey::DocumentFacts facts;
    KIOSK_TRY(facts.mrz, identity::parseMrz(lines));
    if (!facts.mrz.checks.allHold())
        return std::nullopt;
    facts.kind = identity::kindOf(facts.mrz);
    facts.confidence = 1;
    facts.source = journey::DocumentSource::PhoneApp;
    facts.bothSides = true; // the app takes no card of which it has not seen both
    facts.plausibility = identity::judgePlausibility(facts.mrz, facts.kind, nullptr, today);
    return facts;
}

Result<SharedImage> readPortrait(const json& entry)
{
    if (!entry.is_string())
        return malformed("portrait");
    KIOSK_TRY(const Bytes jpeg, core::fromBase64(entry.get_ref<const std::string&>()));
    KIOSK_TRY(Image image, vision::decodeImage(jpeg));
    return std::make_shared<const Image>(std::move(image));
}

// The member of that name, or null when it is not there.
const json* member(const json& object, const char* name)
{
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

} // namespace

Result<journey::RecordFacts> readRecord(ByteView octets, const identity::Nir& nir)
{
    KIOSK_TRY(const json answer, parse(octets));
    journey::RecordFacts facts;
    if (!answer.contains("known"))
        return malformed("known");
    KIOSK_TRY(const bool known, flag(answer, "known"));
    facts.answer = known ? journey::RecordAnswer::Known : journey::RecordAnswer::Unknown;
    if (!known)
        return facts;
    KIOSK_TRY(std::string birthName, text(answer, "birth_name"));
    KIOSK_TRY(std::string usageName, text(answer, "usage_name"));
    KIOSK_TRY(std::string givenNames, text(answer, "given_names"));
    facts.person.birthName = PersonalText(std::move(birthName));
    facts.person.usageName = PersonalText(std::move(usageName));
    facts.person.givenNames = PersonalText(std::move(givenNames));
    KIOSK_TRY(facts.person.birth, date(answer, "birth"));
    KIOSK_TRY(facts.person.sex, sex(answer));
    facts.person.nir = nir;
    KIOSK_TRY(facts.deceased, flag(answer, "deceased"));
    KIOSK_TRY(facts.duplicate, flag(answer, "duplicate"));
    KIOSK_TRY(facts.activePhone, flag(answer, "active_phone"));
    KIOSK_TRY(facts.regime, regime(answer));
    return facts;
}

Result<PhoneProof> readResume(ByteView octets, const identity::Date& today)
{
    KIOSK_TRY(const json answer, parse(octets));
    PhoneProof proof;
    KIOSK_TRY(proof.facts.reference, text(answer, "reference"));
    if (proof.facts.reference.empty())
        return malformed("reference");
    if (const json* holder = member(answer, "holder")) {
        KIOSK_TRY(proof.facts.holder, readHolder(*holder));
    }
    if (const json* document = member(answer, "document")) {
        KIOSK_TRY(proof.facts.document, readDocument(*document, today));
    }
    if (const json* portrait = member(answer, "portrait")) {
        KIOSK_TRY(proof.portrait, readPortrait(*portrait));
    }
    if (proof.facts.document)
        proof.facts.document->hasPortrait = proof.portrait != nullptr;
    return proof;
}

} // namespace kiosk::station
