#include "simulated/document_description.h"

#include "simulated/description_values.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kiosk::devices::simulated {

namespace {

using nlohmann::json;

std::string text(const json& object, const char* key)
{
    return object.at(key).get<std::string>();
}

std::string optionalText(const json& object, const char* key)
{
    return object.value(key, std::string());
}

std::string withoutDashes(std::string date)
{
    std::erase(date, '-');
    return date;
}

Result<DocumentHolder> readHolder(const json& file)
{
    const std::string kind = text(file, "kind");
    DocumentHolder holder;
    holder.kind = kind == "passport"  ? DocumentKind::Passport
                  : kind == "id-card" ? DocumentKind::IdentityCard
                                      : DocumentKind::ResidencePermit;
    holder.issuer = text(file, "issuer");
    holder.nationality = text(file, "nationality");
    holder.number = text(file, "number");
    holder.surname = text(file, "surname");
    holder.givenNames = text(file, "givenNames");
    holder.birth = text(file, "birth");
    holder.sex = text(file, "sex");
    holder.expiry = text(file, "expiry");
    holder.optionalData = optionalText(file, "optionalData");
    return holder;
}

Result<PaceOption> readPaceOption(const json& entry)
{
    KIOSK_CHECK(knowsOnly(entry, {"mapping", "parameter", "cipher"}));
    PaceOption option;
    KIOSK_TRY(option.mapping, mappingOf(entry.value("mapping", "GM")));
    KIOSK_TRY(option.parameters, parametersOf(entry.value("parameter", json("brainpoolP256r1"))));
    KIOSK_TRY(option.cipher, cipherOf(entry.value("cipher", "AES-128")));
    if (!isDefined(option))
        return fail(ErrorCode::InvalidConfiguration, "PACE has no such combination");
    return option;
}

// Without "access": a passport has BAC, a card PACE.
Result<void> readAccess(const json& file, DocumentDescription& description)
{
    const bool passport = description.holder.kind == DocumentKind::Passport;
    const json standard =
        passport ? json{{"bac", true}} : json{{"pace", json::array({json::object()})}};
    const json access = file.value("access", standard);
    KIOSK_CHECK(knowsOnly(access, {"bac", "pace"}));
    description.bac = access.value("bac", false);
    for (const json& entry : access.value("pace", json::array())) {
        KIOSK_TRY(const PaceOption option, readPaceOption(entry));
        description.pace.push_back(option);
    }
    if (file.contains("can"))
        description.can = text(file, "can");
    if (file.contains("canTries"))
        description.guard.canTries = file.at("canTries").get<unsigned>();
    description.guard.firstDelay = std::chrono::milliseconds(file.value("wrongSecretDelay", 250));
    return {};
}

Result<ChipAuthenticationDescription> readChipAuthenticationEntry(const json& entry)
{
    KIOSK_CHECK(knowsOnly(entry, {"parameter", "cipher", "keyId", "explicit"}));
    ChipAuthenticationDescription description;
    KIOSK_TRY(description.parameters,
              parametersOf(entry.value("parameter", json("brainpoolP256r1"))));
    KIOSK_TRY(description.cipher, cipherOf(entry.value("cipher", "AES-128")));
    if (entry.contains("keyId"))
        description.keyId = entry.at("keyId").get<int>();
    description.explicitParameters = entry.value("explicit", false);
    return description;
}

Result<void> readChipAuthentication(const json& file, DocumentDescription& description)
{
    if (!file.contains("chipAuthentication"))
        return {};
    const json& given = file.at("chipAuthentication");
    for (const json& entry : given.is_array() ? given : json::array({given})) {
        KIOSK_TRY(auto read, readChipAuthenticationEntry(entry));
        description.chipAuthentication.push_back(std::move(read));
    }
    return {};
}

Result<void> readActiveAuthentication(const json& file, DocumentDescription& description)
{
    if (!file.contains("activeAuthentication"))
        return {};
    const json& given = file.at("activeAuthentication");
    KIOSK_CHECK(knowsOnly(given, {"rsa", "ecdsa", "hash"}));
    ActiveAuthenticationDescription active;
    active.rsaBits = given.value("rsa", 0U);
    if (active.rsaBits == 0) {
        KIOSK_TRY(active.curve, parametersOf(given.value("ecdsa", json("P-256"))));
    }
    KIOSK_TRY(active.hash, hashOf(given.value("hash", "SHA-256")));
    description.activeAuthentication = active;
    return {};
}

Result<SignerDescription::Standing> readStanding(const json& given)
{
    using enum SignerDescription::Standing;
    return given.value("expired", false)         ? Expired
           : given.value("revoked", false)       ? Revoked
           : given.value("unknownIssuer", false) ? UnknownIssuer
                                                 : Valid;
}

Result<void> readSigner(const json& file, SignerDescription& signer)
{
    const json given = file.value("signer", json::object());
    KIOSK_CHECK(knowsOnly(given, {"rsa", "rsa-pss", "ecdsa", "explicit", "hash", "expired",
                                  "revoked", "unknownIssuer"}));
    if (given.contains("rsa") || given.contains("rsa-pss")) {
        const bool pss = given.contains("rsa-pss");
        signer.key = SignerDescription::Key::Rsa;
        signer.padding = pss ? CardKey::Padding::Pss : CardKey::Padding::Pkcs1;
        signer.rsaBits = given.at(pss ? "rsa-pss" : "rsa").get<unsigned>();
    }
    signer.curve = given.value("ecdsa", signer.curve);
    signer.explicitParameters = given.value("explicit", false);
    KIOSK_TRY(signer.hash, hashOf(given.value("hash", "SHA-256")));
    KIOSK_TRY(signer.standing, readStanding(given));
    return {};
}

Result<void> readTransmission(const json& file, Transmission& transmission)
{
    const json given = file.value("transmission", json::object());
    KIOSK_CHECK(
        knowsOnly(given, {"largestCommand", "announced", "commandChaining", "responseChaining",
                          "largestPart", "largestBlock", "refusesLargerBlock", "correctsLe"}));
    transmission.largestAnswer = file.value("extendedLength", std::size_t{0});
    transmission.largestCommand = given.value("largestCommand", transmission.largestAnswer);
    transmission.announced = given.value("announced", true);
    transmission.commandChaining = given.value("commandChaining", false);
    transmission.responseChaining = given.value("responseChaining", false);
    transmission.largestPart = given.value("largestPart", std::size_t{0});
    transmission.largestBlock = given.value("largestBlock", std::size_t{0});
    transmission.refusesLargerBlock = given.value("refusesLargerBlock", false);
    transmission.correctsLe = given.value("correctsLe", false);
    constexpr std::size_t mostAnnounced = 65'535; // two octets
    if (std::max(transmission.largestAnswer, transmission.largestCommand) > mostAnnounced)
        return fail(ErrorCode::InvalidConfiguration, "extendedLength is at most 65535");
    return {};
}

std::string fullName(const DocumentHolder& holder)
{
    std::string name = holder.surname + "<<" + holder.givenNames;
    std::ranges::replace(name, ' ', '<');
    return name;
}

Result<void> readDetails(const json& file, DocumentDescription& description)
{
    if (file.contains("dg11")) {
        const json& given = file.at("dg11");
        KIOSK_CHECK(
            knowsOnly(given, {"personalNumber", "address", "telephone", "profession", "title"}));
        description.person = PersonalDetails{fullName(description.holder),
                                             optionalText(given, "personalNumber"),
                                             withoutDashes(description.holder.birth),
                                             optionalText(file, "birthPlace"),
                                             optionalText(given, "address"),
                                             optionalText(given, "telephone"),
                                             optionalText(given, "profession"),
                                             optionalText(given, "title")};
    }
    if (file.contains("dg12")) {
        const json& given = file.at("dg12");
        KIOSK_CHECK(knowsOnly(given, {"authority", "endorsements"}));
        description.issue = DocumentIssue{optionalText(given, "authority"),
                                          withoutDashes(optionalText(file, "issued")),
                                          optionalText(given, "endorsements")};
    }
    if (file.contains("dg13")) {
        const json& given = file.at("dg13");
        KIOSK_CHECK(knowsOnly(given, {"heightCm", "address", "addressComplement", "birthPlace"}));
        description.frenchCard = FrenchCardDetails{
            optionalText(given, "heightCm"), optionalText(given, "address"),
            optionalText(given, "addressComplement"), optionalText(given, "birthPlace")};
    }
    return {};
}

Result<void> readPictures(const json& file, DocumentDescription& description)
{
    description.portrait = text(file, "portrait");
    description.portraitSize = file.value("portraitSize", std::size_t{0});
    description.signaturePicture = optionalText(file, "dg7");
    const std::string encoding = file.value("dg2", "19794-5");
    if (encoding != "19794-5" && encoding != "39794-5")
        return fail(ErrorCode::InvalidConfiguration, "dg2 is 19794-5 or 39794-5");
    description.faceEncoding =
        encoding == "19794-5" ? FaceEncoding::Iso19794 : FaceEncoding::Iso39794;
    return {};
}

Result<Misbehaviour> readMisbehaviour(const json& file)
{
    const auto how = misbehaviourNamed(file.value("misbehave", "none"));
    if (!how)
        return fail(ErrorCode::InvalidConfiguration, "unknown misbehaviour");
    return *how;
}

} // namespace

Result<DocumentDescription> readDescription(const json& file)
{
    KIOSK_CHECK(knowsOnly(file, {"kind",
                                 "label",
                                 "issuer",
                                 "nationality",
                                 "number",
                                 "surname",
                                 "givenNames",
                                 "birth",
                                 "birthPlace",
                                 "sex",
                                 "issued",
                                 "expiry",
                                 "optionalData",
                                 "portrait",
                                 "portraitSize",
                                 "dg2",
                                 "dg7",
                                 "dg11",
                                 "dg12",
                                 "dg13",
                                 "can",
                                 "canTries",
                                 "wrongSecretDelay",
                                 "access",
                                 "chipAuthentication",
                                 "activeAuthentication",
                                 "extendedLength",
                                 "transmission",
                                 "signer",
                                 "misbehave"}));
    DocumentDescription description;
    KIOSK_TRY(description.holder, readHolder(file));
    KIOSK_CHECK(readPictures(file, description));
    KIOSK_CHECK(readDetails(file, description));
    KIOSK_CHECK(readAccess(file, description));
    KIOSK_CHECK(readChipAuthentication(file, description));
    KIOSK_CHECK(readActiveAuthentication(file, description));
    KIOSK_CHECK(readTransmission(file, description.transmission));
    KIOSK_CHECK(readSigner(file, description.signer));
    KIOSK_TRY(description.misbehaviour, readMisbehaviour(file));
    return description;
}

} // namespace kiosk::devices::simulated
