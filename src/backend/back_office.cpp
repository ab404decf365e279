#include "backend/back_office.h"

#include "backend/access_control.h"
#include "backend/credential_api.h"
#include "backend/http_server.h"
#include "backend/kiosk_api.h"
#include "backend/metadata_api.h"
#include "backend/package_worker.h"
#include "backend/record_api.h"
#include "backend/rights_api.h"
#include "backend/token_api.h"
#include "backend/tus_api.h"
#include "trust/trust_store.h"

#include <optional>

namespace kiosk::backend {
namespace {

constexpr std::size_t largestWalletBody = std::size_t{64} << 10;

HttpResponse healthy(const HttpRequest&)
{
    return HttpResponse{200, "text/plain", "ok\n", {}};
}

// An https origin: a path in the identifier is read differently by different wallets.
bool isIssuer(std::string_view url)
{
    constexpr std::string_view scheme = "https://";
    if (!url.starts_with(scheme) || url.size() == scheme.size())
        return false;
    return url.find_first_of("/?#", scheme.size()) == url.npos;
}

ListenerSettings listener(const ServeSettings& settings, int port)
{
    ListenerSettings listener;
    listener.bind = settings.bind;
    listener.port = port;
    listener.certificate = settings.directory / "tls.pem";
    listener.key = settings.directory / "tls.key";
    return listener;
}

ProcessorSettings withKnowledge(ProcessorSettings settings, const RecordBook& records,
                                const AgentCheck& agents)
{
    settings.records = &records;
    settings.agents = &agents;
    return settings;
}

// policies/*.toml in the directory, once there is a policy authority to trust.
Result<std::optional<policy::PolicyFolder>> policiesOf(const std::filesystem::path& directory)
{
    std::error_code problem;
    const auto authority = directory / "policy-ca.pem";
    if (!std::filesystem::exists(authority, problem))
        return std::optional<policy::PolicyFolder>();
    KIOSK_TRY(auto certificate, loadCertificate(authority));
    return std::optional<policy::PolicyFolder>(std::in_place, directory / "policies",
                                               std::move(certificate));
}

std::string url(int port)
{
    return "https://localhost:" + std::to_string(port);
}

} // namespace

// The wallet side: everything that needs to know the issuer identifier.
struct WalletSide
{
    WalletSide(WalletContext given, Credentials key, std::unique_ptr<NonceService> nonceService)
        : context(std::move(given)), issuerKey(std::move(key)), nonces(std::move(nonceService)),
          dpop(context.clock), access(context, dpop),
          proofs(context.issuer, context.clock, *nonces),
          tokens(context.issuance, context.clock, context.random),
          issuer(context.issuer, context.issuer + path::statusList, issuerKey, context.random),
          statuses(context.issuer + path::statusList, issuerKey, context.issuance, context.random),
          metadataApi(context, issuerKey, statuses), tokenApi(context, tokens, dpop),
          credentialApi(context, access, *nonces, proofs, issuer, statuses)
    {
        router.add("GET", "/healthz", healthy);
        metadataApi.addRoutes(router);
        tokenApi.addRoutes(router);
        credentialApi.addRoutes(router);
    }

    WalletContext context;
    Credentials issuerKey;
    std::unique_ptr<NonceService> nonces;
    DpopVerifier dpop;
    AccessControl access;
    ProofVerifier proofs;
    TokenService tokens;
    CredentialIssuer issuer;
    StatusList statuses;
    MetadataApi metadataApi;
    TokenApi tokenApi;
    CredentialApi credentialApi;
    Router router;
};

// What the health insurance knows of people, and whose word on them counts.
struct Knowledge
{
    std::unique_ptr<EligibilitySource> eligibility;
    std::unique_ptr<ResumeSource> resumes;
    SecureBytes personKey;
    Bytes agentAuthority; // a certificate
};

// Declared in the order of use, so that what is destroyed first is what uses the others.
struct BackOffice::Parts
{
    Parts(const ServeSettings& settings, std::unique_ptr<Database> opened, Credentials receipt,
          ProcessorSettings processing, Knowledge knowledge, const Clock& clock,
          core::RandomSource& random)
        : database(std::move(opened)), known(std::move(knowledge)), cases(*database),
          issuance(*database), holders(*database),
          records(*known.eligibility, holders, std::move(known.personKey)), agents(*database),
          agentCheck(std::move(known.agentAuthority), agents),
          bodies(settings.directory / "bodies"), receiptKey(std::move(receipt)),
          processor(withKnowledge(std::move(processing), records, agentCheck)),
          worker(cases, bodies, processor, clock), kioskApi(cases, issuance, receiptKey, clock),
          rightsApi(*known.eligibility), recordApi(records, *known.resumes, holders, clock),
          tusApi(cases, bodies, clock, random, [this] { worker.wake(); })
    {
        kioskRouter.add("GET", "/healthz", healthy);
        kioskApi.addRoutes(kioskRouter);
        rightsApi.addRoutes(kioskRouter);
        recordApi.addRoutes(kioskRouter);
        tusApi.addRoutes(kioskRouter);
    }

    std::unique_ptr<Database> database;
    Knowledge known;
    CaseStore cases;
    IssuanceStore issuance;
    HolderStore holders;
    RecordBook records;
    AgentRegister agents;
    AgentCheck agentCheck;
    DirectoryBodyStore bodies;
    Credentials receiptKey;
    PackageProcessor processor;
    PackageWorker worker;
    KioskApi kioskApi;
    RightsApi rightsApi;
    RecordApi recordApi;
    TusApi tusApi;
    Router kioskRouter;
    std::unique_ptr<WalletSide> wallet;
    std::unique_ptr<HttpServer> kioskServer;
    std::unique_ptr<HttpServer> walletServer;
    int kioskPort = 0;
    int walletPort = 0;
};

BackOffice::BackOffice(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
}

BackOffice::~BackOffice()
{
    stop();
}

Result<std::unique_ptr<BackOffice>>
BackOffice::create(const ServeSettings& settings, const Clock& clock, core::RandomSource& random)
{
    KIOSK_TRY(auto sealing, loadCredentials(settings.directory, "sealing"));
    KIOSK_TRY(auto receipt, loadCredentials(settings.directory, "receipt"));
    KIOSK_TRY(auto issuerKey, loadCredentials(settings.directory, "issuer"));
    KIOSK_TRY(auto authority, loadCertificate(settings.directory / "ca.pem"));
    chip::emrtd::TrustList trust;
    if (!settings.trust.empty()) {
        KIOSK_TRY(trust, trust::loadTrust(settings.trust));
    }
    KIOSK_TRY(auto policies, policiesOf(settings.directory));
    KIOSK_TRY(auto database, Database::open(settings.directory / databaseFile));
    Knowledge known;
    KIOSK_TRY(known.eligibility, EligibilityTable::load(settings.directory / "eligibility.json"));
    KIOSK_TRY(known.resumes, ResumeTable::load(settings.directory / "resume-codes.json"));
    KIOSK_TRY(known.personKey, loadPersonKey(settings.directory, random));
    KIOSK_TRY(const auto agents, loadCertificate(settings.directory / "agents-ca.pem"));
    known.agentAuthority = agents.toDer();
    KIOSK_TRY(auto nonces, NonceService::create(clock, random));
    auto parts = std::make_unique<Parts>(settings, std::move(database), std::move(receipt),
                                         ProcessorSettings{std::move(sealing), std::move(authority),
                                                           std::move(trust), settings.acceptTrial,
                                                           nullptr, nullptr, std::move(policies)},
                                         std::move(known), clock, random);
    KIOSK_CHECK(parts->tusApi.settleOrphans());

    Parts& p = *parts;
    ListenerSettings kiosks = listener(settings, settings.kioskPort);
    kiosks.clientAuthority = settings.directory / "ca.pem";
    kiosks.largestBody = TusApi::largestPart;
    p.kioskServer = std::make_unique<HttpServer>(
        kiosks, [&p](const HttpRequest& request) { return p.kioskRouter.answer(request); });
    ListenerSettings wallets = listener(settings, settings.walletPort);
    wallets.largestBody = largestWalletBody;
    p.walletServer = std::make_unique<HttpServer>(
        wallets, [&p](const HttpRequest& request) { return p.wallet->router.answer(request); });
    KIOSK_TRY(p.kioskPort, p.kioskServer->bind());
    KIOSK_TRY(p.walletPort, p.walletServer->bind());

    const std::string issuer = settings.issuer.empty() ? url(p.walletPort) : settings.issuer;
    if (!isIssuer(issuer))
        return fail(ErrorCode::InvalidArgument, "the issuer is an https URL without a path");
    p.wallet =
        std::make_unique<WalletSide>(WalletContext{issuer, p.cases, p.issuance, clock, random},
                                     std::move(issuerKey), std::move(nonces));
    return std::unique_ptr<BackOffice>(new BackOffice(std::move(parts)));
}

void BackOffice::start()
{
    m_parts->worker.start();
    m_parts->kioskServer->start();
    m_parts->walletServer->start();
}

void BackOffice::stop()
{
    m_parts->kioskServer->stop();
    m_parts->walletServer->stop();
    m_parts->worker.stop();
}

std::string BackOffice::kioskUrl() const
{
    return url(m_parts->kioskPort);
}

std::string BackOffice::walletUrl() const
{
    return url(m_parts->walletPort);
}

} // namespace kiosk::backend
