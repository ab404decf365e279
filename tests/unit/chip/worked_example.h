// The worked example of ICAO 9303-11 appendix D: an invented passport, octet for octet.
#pragma once

#include "core/random_source.h"
#include "scripted_channel.h"

#include <algorithm>

namespace kiosk::test::worked_example {

constexpr std::string_view mrzInformation = "L898902C<369080619406236";
constexpr std::string_view keySeed = "239AB9CB282DAF66231DC5A4DF6BFBAE";
constexpr std::string_view encryptionKey = "AB94FDECF2674FDFB9B391F85D7F76F2";
constexpr std::string_view macKey = "7962D9ECE03D1ACD4C76089DCE131543";

constexpr std::string_view ownNonce = "781723860C06C226";
constexpr std::string_view ownKey = "0B795240CB7049B01C19B33E32804F0B";
constexpr std::string_view getChallenge = "0084000008";
constexpr std::string_view challenge = "4608F919887022129000";
constexpr std::string_view externalAuthenticate =
    "0082000028 72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
    "5F1448EEA8AD90A7 28";
constexpr std::string_view authenticated =
    "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F 2F2D235D074D7449 9000";

constexpr std::string_view sessionEncryptionKey = "979EC13B1CBFE9DCD01AB0FED307EAE5";
constexpr std::string_view sessionMacKey = "F1CB1F1FB5ADF208806B89DC579DC1F8";
constexpr std::string_view counter = "887022120C06C226";

constexpr std::string_view protectedSelect =
    "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800";
constexpr std::string_view protectedSelectAnswer = "990290008E08FA855A5D4C50A8ED9000";
constexpr std::string_view protectedRead4 = "0CB000000D9701048E08ED6705417E96BA5500";
constexpr std::string_view protectedRead4Answer =
    "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000";
constexpr std::string_view protectedRead18 = "0CB000040D9701128E082EA28A70F3C7B53500";
constexpr std::string_view protectedRead18Answer =
    "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000";
constexpr std::string_view efCom = "60145F0104303130365F36063034303030305C026175";

// Gives the example's own nonce and key instead of chance.
class Random final : public core::RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        const Bytes octets = hex(target.size() == 8 ? ownNonce : ownKey);
        if (octets.size() != target.size())
            return kiosk::fail(ErrorCode::CryptoFailed,
                               "the example has no random octets of this length");
        std::copy(octets.begin(), octets.end(), target.begin());
        return {};
    }
};

} // namespace kiosk::test::worked_example
