#include "seal/seal.h"

namespace kiosk::seal {

std::string_view sealVerdictId(SealVerdict verdict) noexcept
{
    switch (verdict) {
    case SealVerdict::Genuine:
        return "genuine";
    case SealVerdict::Altered:
        return "altered";
    case SealVerdict::UnknownIssuer:
        return "unknown-issuer";
    case SealVerdict::ExpiredSigner:
        return "expired-signer";
    case SealVerdict::TestIssuer:
        return "test-issuer";
    case SealVerdict::Opaque:
        return "opaque";
    case SealVerdict::NotChecked:
        break;
    }
    return "not-checked";
}

} // namespace kiosk::seal
