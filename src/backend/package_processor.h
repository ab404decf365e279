// Inside the room: what a package is worth. Opens and verifies everything again, then asks the same
// policy as the kiosk. No storage: octets in, a case out. One thread at a time.
#pragma once

#include "backend/agent_check.h"
#include "backend/case_store.h"
#include "backend/manifest.h"
#include "backend/package_archive.h"
#include "backend/pki.h"
#include "backend/record_book.h"
#include "chip/emrtd/trust_list.h"
#include "policy/policy_folder.h"

namespace kiosk::backend {

struct ProcessorSettings
{
    Credentials sealing;                  // opens packages
    crypto::Certificate stationAuthority; // issued the stations' certificates
    chip::emrtd::TrustList chipTrust;     // national signing authorities
    bool acceptTrial = true;              // false: cases with simulated devices are refused
    // What is known of the holder now, which may be more than the kiosk knew; null: nothing. Must
    // outlive the processor.
    const RecordBook* records = nullptr;
    // Whose words on a case hold; null: nobody's. Must outlive the processor.
    const AgentCheck* agents = nullptr;
    // What the kiosks were given; none: every kiosk has the default policy.
    std::optional<policy::PolicyFolder> policies = {};
};

class PackageProcessor
{
public:
    explicit PackageProcessor(ProcessorSettings settings) : m_settings(std::move(settings)) {}

    // Never fails: a package that proves nothing becomes a Rejected case with the reason
    // ("package.signature", …). `package`: what the upload and its TLS client certificate said.
    [[nodiscard]] CaseResult process(const StoredPackage& package, ByteView sealed,
                                     TimePoint now) const;

private:
    // The reason for rejection is the Error's detail.
    [[nodiscard]] Result<CaseResult> judge(const StoredPackage& package, ByteView sealed,
                                           TimePoint now) const;
    [[nodiscard]] Result<SecureBytes> openAndVerify(const StoredPackage& package, ByteView sealed,
                                                    TimePoint now) const;

    // The policy that the kiosk has judged by; nothing when it is not known here.
    [[nodiscard]] std::optional<journey::Policy> policyFor(const Manifest& manifest) const;
    // What the back office itself knows of the holder goes into the facts.
    [[nodiscard]] Result<void> addRecord(Manifest& manifest, TimePoint now) const;

    ProcessorSettings m_settings;
};

} // namespace kiosk::backend
