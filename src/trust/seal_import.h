// Taking the certificates of seals into a trust store. The list of authorities that the state
// publishes is signed XML; a technician takes what it names in by hand:
//
//   authority ("FR03")   its SHA-256 confirmed, as it is printed by its publisher
//   signer               an authority of that id, in the store or in the same file, issued it; its
//                        subject's common name is the certificate id that seals name
#pragma once

#include "trust/trust_import.h"

namespace kiosk::trust {

// One file, DER or PEM with any number of certificates, all or nothing. Fails with MalformedData
// (no certificate), InvalidArgument (no authority id, a signer whose common name is no certificate
// id, a second signer of one id, a certificate that is trusted for something else), UnknownIssuer
// (nobody vouches for it; the detail names the fingerprint that could be confirmed), or as the
// store does.
[[nodiscard]] Result<ImportReport> importSealFile(TrustStore& store, const std::string& authority,
                                                  const ImportFile& file,
                                                  const std::vector<std::string>& confirmed,
                                                  TimePoint now);

} // namespace kiosk::trust
