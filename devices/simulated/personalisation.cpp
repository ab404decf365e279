#include "simulated/personalisation.h"

#include "simulated/files.h"
#include "simulated/security_info_data.h"
#include "simulated/tlv.h"

#include <algorithm>
#include <array>

namespace kiosk::devices::simulated {

namespace {

constexpr std::array<std::uint8_t, 7> ldsApplication{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};

Result<Picture> portraitOf(const DocumentDescription& description,
                           const std::filesystem::path& media)
{
    KIOSK_TRY(Bytes octets, readFile(media / description.portrait));
    KIOSK_TRY(Picture picture, readPicture(std::move(octets)));
    if (description.portraitSize == 0)
        return picture;
    return padded(std::move(picture), description.portraitSize);
}

Result<void> addKeys(const DocumentDescription& description, ChipProfile& profile)
{
    for (const auto& each : description.chipAuthentication) {
        KIOSK_TRY(CardKey key, CardKey::make(each.parameters, each.explicitParameters));
        profile.chipAuthentication.emplace_back(std::move(key), each.cipher, each.keyId);
    }
    if (const auto& active = description.activeAuthentication) {
        KIOSK_TRY(CardKey key, active->rsaBits != 0 ? CardKey::makeRsa(active->rsaBits)
                                                    : CardKey::make(*active->curve));
        profile.activeAuthentication.emplace(std::move(key), active->hash);
    }
    const auto cam =
        std::ranges::find(profile.access.pace, Mapping::ChipAuthentication, &PaceOption::mapping);
    if (cam != profile.access.pace.end()) {
        KIOSK_TRY(profile.access.mappingKey, CardKey::make(cam->parameters));
    }
    return {};
}

Result<DataGroups> dataGroupsOf(const DocumentDescription& description, const MrzLines& lines,
                                const std::filesystem::path& media, const ChipProfile& profile)
{
    DataGroups groups;
    groups[1] = dataGroup1(lines);
    KIOSK_TRY(const Picture portrait, portraitOf(description, media));
    groups[2] = dataGroup2(portrait, description.faceEncoding);
    if (!description.signaturePicture.empty()) {
        KIOSK_TRY(const Bytes picture, readFile(media / description.signaturePicture));
        groups[7] = dataGroup7(picture);
    }
    if (description.person)
        groups[11] = dataGroup11(*description.person);
    if (description.issue)
        groups[12] = dataGroup12(*description.issue);
    if (description.frenchCard)
        groups[13] = dataGroup13(*description.frenchCard);
    const auto& active = profile.activeAuthentication;
    const bool tellsHash = active && active->key().type() == CardKey::Type::EllipticCurve;
    if (!profile.chipAuthentication.empty() || !profile.access.pace.empty() || tellsHash)
        groups[14] = dataGroup14(dataGroup14Infos(profile));
    if (active)
        groups[15] = dataGroup15(active->key().publicKeyInfo());
    return groups;
}

// 7816-4 section 12.7.1: card capabilities, and the largest commands and answers.
Bytes atrInformation(const Transmission& transmission)
{
    const std::uint8_t chaining = transmission.commandChaining ? 0x80 : 0x00;
    const std::array<std::uint8_t, 3> capabilities{0x94, 0x01,
                                                   static_cast<std::uint8_t>(chaining | 0x60)};
    const Bytes lengths = joined({tlv(0x02, bigEndian(transmission.largestCommand, 2)),
                                  tlv(0x02, bigEndian(transmission.largestAnswer, 2))});
    return joined({tlv(0x47, capabilities), tlv(0x7F66, lengths)});
}

Result<FileSet> masterFiles(const ChipProfile& profile, const SignerDescription& signer,
                            const TestAuthority& authority)
{
    FileSet files;
    if (profile.transmission.extended() && profile.transmission.announced)
        files[fid::atrInfo] = atrInformation(profile.transmission);
    if (profile.access.pace.empty())
        return files;
    files[fid::directory] = tlv(0x61, tlv(0x4F, ldsApplication));
    files[fid::cardAccess] = cardAccessInfos(profile.access.pace);
    if (profile.access.mappingKey) {
        KIOSK_TRY(files[fid::cardSecurity],
                  authority.cardSecurity(cardSecurityInfos(profile.access), signer));
    }
    return files;
}

std::uint16_t fileOf(int dataGroup)
{
    return static_cast<std::uint16_t>(fid::dataGroup + dataGroup);
}

Result<void> addVariants(const DataGroups& groups, const SignerDescription& signer,
                         const TestAuthority& authority, ChipProfile& profile)
{
    using enum Misbehaviour;
    using Standing = SignerDescription::Standing;
    profile.variants[AlteredDg1] = {fileOf(1), withAnotherName(groups.at(1))};
    profile.variants[AlteredDg2] = {fileOf(2), withAnotherPicture(groups.at(2))};
    profile.variants[OversizedLength] = {fileOf(2), withEnormousLength(groups.at(2))};
    for (const auto& [how, standing] :
         {std::pair{ExpiredSigner, Standing::Expired}, std::pair{RevokedSigner, Standing::Revoked},
          std::pair{UnknownIssuer, Standing::UnknownIssuer}}) {
        SignerDescription other = signer;
        other.standing = standing;
        KIOSK_TRY(Bytes file, authority.securityObject(groups, other));
        profile.variants[how] = {fid::securityObject, std::move(file)};
    }
    return {};
}

} // namespace

Result<ChipProfile> personalise(const DocumentDescription& description,
                                const std::filesystem::path& media, const TestAuthority& authority)
{
    KIOSK_TRY(const MrzLines lines, machineReadableZone(description.holder));
    ChipProfile profile;
    profile.access.bac = description.bac;
    profile.access.pace = description.pace;
    profile.access.mrzInformation = mrzInformation(lines);
    profile.access.can = description.can;
    profile.access.guard = description.guard;
    profile.transmission = description.transmission;
    KIOSK_CHECK(addKeys(description, profile));

    KIOSK_TRY(const DataGroups groups, dataGroupsOf(description, lines, media, profile));
    for (const auto& [number, content] : groups)
        profile.application[fileOf(number)] = content;
    profile.application[fid::common] = efCom(groups);
    KIOSK_TRY(profile.application[fid::securityObject],
              authority.securityObject(groups, description.signer));
    KIOSK_TRY(profile.master, masterFiles(profile, description.signer, authority));
    KIOSK_CHECK(addVariants(groups, description.signer, authority, profile));
    return profile;
}

} // namespace kiosk::devices::simulated
