#include "simulated/security_info_data.h"

#include "simulated/der.h"
#include "simulated/tlv.h"

#include <algorithm>
#include <array>

namespace kiosk::devices::simulated {

namespace {

constexpr auto activeAuthenticationProtocol = "2.23.136.1.1.5";
constexpr auto plainEcdsa = "0.4.0.127.0.7.1.1.4.1."; // + 1 SHA-1, 2 SHA-224 … 5 SHA-512
constexpr int paceVersion = 2;
constexpr int chipAuthenticationVersion = 1;
constexpr int activeAuthenticationVersion = 1;

Bytes paceInfo(const PaceOption& option)
{
    return der::sequence({der::objectIdentifier(objectIdentifier(option)),
                          der::integer(paceVersion), der::integer(option.parameters.id)});
}

std::vector<Bytes> paceInfos(const std::vector<PaceOption>& options)
{
    std::vector<Bytes> infos;
    for (const PaceOption& option : options)
        infos.push_back(paceInfo(option));
    return infos;
}

Bytes keyIdentifier(std::optional<int> keyId)
{
    return keyId ? der::integer(*keyId) : Bytes();
}

Bytes chipAuthenticationInfo(const ChipAuthentication& each)
{
    return der::sequence({der::objectIdentifier(each.objectIdentifier()),
                          der::integer(chipAuthenticationVersion), keyIdentifier(each.keyId())});
}

Bytes publicKeyInfo(const std::string& identifier, const CardKey& key, std::optional<int> keyId)
{
    return der::sequence(
        {der::objectIdentifier(identifier), key.publicKeyInfo(), keyIdentifier(keyId)});
}

Bytes activeAuthenticationInfo(crypto::HashAlgorithm hash)
{
    const int arc = static_cast<int>(hash) + 1; // in the order of the enumeration
    return der::sequence({der::objectIdentifier(activeAuthenticationProtocol),
                          der::integer(activeAuthenticationVersion),
                          der::objectIdentifier(plainEcdsa + std::to_string(arc))});
}

// The entries of a SET: what is inside of each SEQUENCE.
std::vector<std::vector<TlvObject>> entries(ByteView set)
{
    std::vector<std::vector<TlvObject>> all;
    const auto outer = parseTlv(set);
    const auto inner = outer && !outer->empty() ? parseTlv(outer->front().value) : std::nullopt;
    if (!inner)
        return all;
    for (const auto& entry : *inner) {
        auto fields = parseTlv(entry.value);
        if (fields && fields->size() >= 2 && fields->front().tag == 0x06)
            all.push_back(std::move(*fields));
    }
    return all;
}

std::optional<int> smallInteger(const std::vector<TlvObject>& fields, std::size_t at)
{
    if (at >= fields.size() || fields[at].tag != 0x02 || fields[at].value.size() != 1)
        return std::nullopt;
    return fields[at].value.front();
}

// Every way that the standard defines, for reading: there are few enough to try them all.
std::optional<PaceOption> paceOption(ByteView identifier, const DomainParameters& parameters)
{
    for (const Mapping mapping :
         {Mapping::Generic, Mapping::Integrated, Mapping::ChipAuthentication}) {
        for (int cipher = 0; cipher < 4; ++cipher) {
            const PaceOption option{mapping, parameters, static_cast<crypto::BlockCipher>(cipher)};
            if (isDefined(option) &&
                std::ranges::equal(der::objectIdentifierValue(objectIdentifier(option)),
                                   identifier))
                return option;
        }
    }
    return std::nullopt;
}

} // namespace

Bytes cardAccessInfos(const std::vector<PaceOption>& pace)
{
    return der::setOf(paceInfos(pace));
}

Bytes dataGroup14Infos(const ChipProfile& profile)
{
    std::vector<Bytes> infos = paceInfos(profile.access.pace);
    for (const ChipAuthentication& each : profile.chipAuthentication) {
        infos.push_back(chipAuthenticationInfo(each));
        infos.push_back(publicKeyInfo(each.keyObjectIdentifier(), each.key(), each.keyId()));
    }
    const auto& active = profile.activeAuthentication;
    if (active && active->key().type() == CardKey::Type::EllipticCurve)
        infos.push_back(activeAuthenticationInfo(active->hash()));
    return der::setOf(std::move(infos));
}

Bytes cardSecurityInfos(const AccessProfile& access)
{
    std::vector<Bytes> infos = paceInfos(access.pace);
    if (access.mappingKey)
        infos.push_back(publicKeyInfo("0.4.0.127.0.7.2.2.1.2", *access.mappingKey, std::nullopt));
    return der::setOf(std::move(infos));
}

std::vector<PaceOption> readPaceInfos(ByteView set)
{
    std::vector<PaceOption> options;
    for (const auto& fields : entries(set)) {
        const auto id = smallInteger(fields, 2);
        const auto parameters = id ? domainParameters(*id) : std::nullopt;
        const auto option =
            parameters ? paceOption(fields.front().value, *parameters) : std::nullopt;
        if (option)
            options.push_back(*option);
    }
    return options;
}

std::vector<ChipAuthenticationOffer> readChipAuthenticationInfos(ByteView set)
{
    const Bytes family = der::objectIdentifierValue("0.4.0.127.0.7.2.2.3");
    std::vector<ChipAuthenticationOffer> offers;
    for (const auto& fields : entries(set)) {
        const ByteView identifier = fields.front().value;
        const bool known = identifier.size() == family.size() + 2 &&
                           std::ranges::equal(identifier.first(family.size()), family);
        const int arc = identifier.back();
        if (known && arc >= 1 && arc <= 4)
            offers.push_back({static_cast<crypto::BlockCipher>(arc - 1), smallInteger(fields, 2)});
    }
    return offers;
}

} // namespace kiosk::devices::simulated
