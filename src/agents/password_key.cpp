#include "agents/password_key.h"

#include <argon2.h>

#include <algorithm>

namespace kiosk::agents {
namespace {

constexpr std::size_t keySize = 32;

// The library takes mutable pointers, to clear passwords where a flag asks for it: ours does not.
std::uint8_t* octetsOf(ByteView view)
{
    return const_cast<std::uint8_t*>(view.data());
}

std::uint32_t sizeOf(ByteView view)
{
    return static_cast<std::uint32_t>(view.size());
}

} // namespace

Result<SecureBytes> argon2id(const Argon2Input& input)
{
    SecureBytes key(keySize);
    argon2_context context{};
    context.out = key.data();
    context.outlen = static_cast<std::uint32_t>(key.size());
    context.pwd = octetsOf(input.password);
    context.pwdlen = sizeOf(input.password);
    context.salt = octetsOf(input.salt);
    context.saltlen = sizeOf(input.salt);
    context.secret = octetsOf(input.secret);
    context.secretlen = sizeOf(input.secret);
    context.ad = octetsOf(input.associated);
    context.adlen = sizeOf(input.associated);
    context.t_cost = input.passes;
    context.m_cost = input.memoryKiB;
    context.lanes = input.lanes;
    context.threads = input.lanes;
    context.version = ARGON2_VERSION_13;
    context.flags = ARGON2_DEFAULT_FLAGS;
    const int result = argon2_ctx(&context, Argon2_id);
    if (result != ARGON2_OK)
        return fail(ErrorCode::CryptoFailed,
                    std::string("argon2id: ") + argon2_error_message(result));
    return key;
}

Result<SecureBytes> passwordKey(const SecureBytes& password, const PasswordParameters& parameters)
{
    const std::size_t size = std::min(password.size(), longestPassword + 1);
    return argon2id({.password = ByteView(password).first(size),
                     .salt = parameters.salt,
                     .secret = {},
                     .associated = {},
                     .memoryKiB = parameters.memoryKiB,
                     .passes = parameters.passes,
                     .lanes = parameters.lanes});
}

Result<void> checkNewPassword(const SecureBytes& password)
{
    const auto characters = std::count_if(password.begin(), password.end(), [](std::uint8_t octet) {
        return (octet & 0xC0U) != 0x80U;
    });
    if (static_cast<std::size_t>(characters) < leastPassword)
        return fail(ErrorCode::InvalidArgument, "a password has at least 12 characters");
    if (password.size() > longestPassword)
        return fail(ErrorCode::InvalidArgument, "a password has at most 512 octets");
    return {};
}

} // namespace kiosk::agents
