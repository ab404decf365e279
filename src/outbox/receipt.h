// The back office's promise that it holds a package: a compact JWS (ES256) with the header
// {"typ":"receipt+jws"} and the payload {"package_id","sha256","size","received_at"}. Pure, any
// thread.
#pragma once

#include "outbox/journal.h"

#include <string_view>

namespace kiosk::outbox {

// Does this text let us delete the package of `row`? Fails with MalformedData, SignatureInvalid,
// or BackOfficeRefused when it speaks, rightly signed, of something else.
[[nodiscard]] Result<void> checkReceipt(std::string_view jws, const crypto::PublicKey& signer,
                                        const PackageRow& row);

} // namespace kiosk::outbox
