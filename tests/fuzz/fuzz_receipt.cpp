// A receipt comes from the network: no text may crash its check, and none may be accepted that the
// key did not sign.
#include "outbox/receipt.h"

#include <cstdlib>

using namespace kiosk;

namespace {

const crypto::PublicKey& signer()
{
    static const crypto::PublicKey key =
        crypto::PrivateKey::generate(crypto::KeyType::EcP256).value().publicKey().value();
    return key;
}

const outbox::PackageRow& row()
{
    static const outbox::PackageRow package = [] {
        outbox::PackageRow made;
        made.id = PackageId::parse("00010203-0405-4607-8809-0a0b0c0d0e0f").value();
        made.sha256 = std::string(64, 'a');
        made.size = 1234;
        return made;
    }();
    return package;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (outbox::checkReceipt(text, signer(), row()))
        std::abort();
    return 0;
}
