// A personalisation file of an identity document, read: who holds it, how it is opened, what proves
// that it is no copy, and who signed it. README.md tells what such a file may say.
#pragma once

#include "simulated/chip_profile.h"
#include "simulated/data_groups.h"
#include "simulated/signer_description.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::devices::simulated {

struct ChipAuthenticationDescription
{
    DomainParameters parameters{};
    crypto::BlockCipher cipher = crypto::BlockCipher::Aes128;
    std::optional<int> keyId;
    bool explicitParameters = false;
};

struct ActiveAuthenticationDescription
{
    unsigned rsaBits = 0;                  // 0: ECDSA
    std::optional<DomainParameters> curve; // of ECDSA
    crypto::HashAlgorithm hash = crypto::HashAlgorithm::Sha256;
};

struct DocumentDescription
{
    DocumentHolder holder;
    std::string portrait;         // a file of media/, or an absolute path
    std::size_t portraitSize = 0; // octets of the picture; 0: as it is
    FaceEncoding faceEncoding = FaceEncoding::Iso19794;
    std::string signaturePicture; // DG7; empty: none
    std::optional<PersonalDetails> person;
    std::optional<DocumentIssue> issue;
    std::optional<FrenchCardDetails> frenchCard;

    bool bac = false;
    std::vector<PaceOption> pace;
    std::optional<std::string> can;
    GuardOptions guard;
    std::vector<ChipAuthenticationDescription> chipAuthentication;
    std::optional<ActiveAuthenticationDescription> activeAuthentication;
    Transmission transmission;
    SignerDescription signer;
    Misbehaviour misbehaviour = Misbehaviour::None; // from the beginning
};

// `kind` is passport, id-card or residence-permit. Fails with InvalidConfiguration for a value that
// makes no sense or a name that means nothing here; throws nlohmann::json::exception for a missing
// field or one of another type.
[[nodiscard]] Result<DocumentDescription> readDescription(const nlohmann::json& file);

} // namespace kiosk::devices::simulated
