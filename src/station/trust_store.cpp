#include "station/trust_store.h"

#include "station/parts.h"

namespace kiosk::station {

Result<chip::emrtd::TrustList> loadTrust(const std::filesystem::path& folder)
{
    std::error_code problem;
    chip::emrtd::TrustList trust;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".cer" && extension != ".der" && extension != ".pem")
            continue;
        KIOSK_TRY(const SecureBytes octets, readFile(entry.path()));
        auto certificate = crypto::Certificate::fromDer(octets);
        if (!certificate)
            certificate = crypto::Certificate::fromPem(octets);
        if (!certificate)
            return fail(ErrorCode::MalformedData,
                        "no certificate: " + entry.path().filename().string());
        trust.anchors.push_back(std::move(*certificate));
    }
    if (problem)
        return fail(ErrorCode::NotFound, "no trust folder");
    return trust;
}

} // namespace kiosk::station
