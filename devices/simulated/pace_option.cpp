#include "simulated/pace_option.h"

namespace kiosk::devices::simulated {

namespace {

constexpr int p224 = 10;

} // namespace

int cipherArc(crypto::BlockCipher cipher)
{
    return static_cast<int>(cipher) + 1; // in the order of the enumeration
}

bool isDefined(const PaceOption& option)
{
    switch (option.mapping) {
    case Mapping::Generic:
        return true;
    case Mapping::Integrated:
        return option.parameters.id != p224;
    case Mapping::ChipAuthentication:
        return option.parameters.isEllipticCurve && option.cipher != crypto::BlockCipher::TripleDes;
    }
    return false;
}

// id-PACE 0.4.0.127.0.7.2.2.4, then DH-GM 1, ECDH-GM 2, DH-IM 3, ECDH-IM 4, ECDH-CAM 6.
std::string objectIdentifier(const PaceOption& option)
{
    const int curve = option.parameters.isEllipticCurve ? 1 : 0;
    const int mapping = option.mapping == Mapping::Generic      ? 1 + curve
                        : option.mapping == Mapping::Integrated ? 3 + curve
                                                                : 6;
    return "0.4.0.127.0.7.2.2.4." + std::to_string(mapping) + "." +
           std::to_string(cipherArc(option.cipher));
}

} // namespace kiosk::devices::simulated
