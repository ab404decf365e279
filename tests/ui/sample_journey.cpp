#include "ui/sample_journey.h"

namespace kiosk::test {

using namespace journey;

namespace {

identity::Holder holder(const char* given, const char* nir)
{
    identity::Holder holder;
    holder.name = {PersonalText(sampleSurname), PersonalText(given)};
    holder.birth = {1985, 5, 12};
    if (auto parsed = identity::Nir::parse(nir))
        holder.nir = *parsed;
    return holder;
}

identity::Mrz mrz()
{
    identity::Mrz mrz;
    mrz.documentCode = "P";
    mrz.issuer = "UTO";
    mrz.name = {PersonalText(sampleSurname), PersonalText("CAMILLE ANDREA")};
    mrz.birthText = "850512";
    return mrz;
}

Handoff handoff()
{
    Handoff handoff;
    handoff.package = *PackageId::parse("0f8fad5b-d9cb-469f-a165-70867728950e");
    handoff.shortCode = PersonalText("K7QP-9MXR-2T");
    return handoff;
}

bool reached(Step now, Step step)
{
    return static_cast<int>(now) > static_cast<int>(step);
}

} // namespace

State sampleState(Step step)
{
    State state;
    state.step = step;
    state.homeLanguage = "en";
    if (step == Step::Welcome || step == Step::Wiped)
        return state;
    state.caseId = *CaseId::parse("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    if (step == Step::HealthCard || step == Step::Document || step == Step::Chip ||
        step == Step::Face)
        state.pending = 7;
    if (reached(step, Step::Consent))
        state.consent = Consent{{}, "2026-11-1", true};
    if (reached(step, Step::Reason))
        state.reason = step == Step::ResumeCode ? Reason::FaceCheckFailed : Reason::NoPhone;
    if (step == Step::Agent)
        state.calledFrom = Step::Review;
    if (reached(step, Step::HealthCard))
        state.healthCard =
            HealthCardFacts{{holder(sampleGivenNames, "2 85 05 75 999 045 53")}, 0, false, false};
    if (reached(step, Step::Document))
        state.document = DocumentFacts{mrz(), 0.98, false};
    if (reached(step, Step::Chip))
        state.chip = ChipFacts{
            .protocol = "PACE-ECDH-GM-AES-128 brainpoolP256r1",
            .verdict = ChipVerdict::Genuine,
            .verdictReason = {},
            .mrz = mrz(),
            .hasPortrait = true,
            .simulated = false,
            .proof = ChipProof::Genuine,
            .proofMethod = "chip authentication ECDH AES-128",
            .proofReason = {},
            .trustUpdated = TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 11 / 3)),
            .apduCount = 38,
            .duration = std::chrono::milliseconds(830)};
    if (reached(step, Step::Face))
        state.face = FaceFacts{0.71, 0.96, 24, false, {"sface"}};
    if (reached(step, Step::Review))
        state.decision = Decision{Verdict::Accept, {"all.checks_passed"}, "2026-11-1"};
    if (reached(step, Step::Sealing) && step != Step::Agent && step != Step::Refused)
        state.handoff = handoff();
    if (step == Step::Refused)
        state.problem = Problem{ErrorCode::PolicyRefused};
    if (step == Step::Refused)
        state.decision = Decision{Verdict::Refuse, {"age.too_young"}, "2026-11-1"};
    return state;
}

station::AgentState sampleAgent(identity::AgentRole role)
{
    station::AgentState agent;
    agent.id = QStringLiteral("n.exemple");
    agent.name = QStringLiteral("Nadia Exemple");
    agent.role = role;
    return agent;
}

Choices sampleChoices(Step step)
{
    Choices choices;
    choices.canCancel = step != Step::Welcome && step != Step::Wiped && step != Step::Sealing;
    choices.canAskAgent = step == Step::HealthCard || step == Step::Document ||
                          step == Step::Chip || step == Step::Face || step == Step::Review ||
                          step == Step::Reason || step == Step::Consent;
    choices.canGoBack =
        step != Step::Welcome && static_cast<int>(step) <= static_cast<int>(Step::Review);
    choices.canContinue = step == Step::Comfort || step == Step::Review ||
                          step == Step::Registered || step == Step::Pairing ||
                          step == Step::Receipt || step == Step::Refused || step == Step::Wiped;
    choices.canContinue = choices.canContinue || step == Step::ResumeCode;
    for (const auto reason :
         {SkipReason::CardLost, SkipReason::CardUnreadable, SkipReason::NoDocument,
          SkipReason::ChipDamaged, SkipReason::FaceNotPossible, SkipReason::FaceRefused,
          SkipReason::FaceCovered})
        if (stepOf(reason) == step)
            choices.skips.push_back(reason);
    choices.canTakeOver = choices.canCancel;
    if (step == Step::Agent)
        choices.returnSteps = {Step::HealthCard, Step::Document, Step::Chip, Step::Face,
                               Step::Review};
    return choices;
}

// The finders of a QR code of version 9 and an arbitrary pattern between them: to look at, not to
// scan.
std::vector<bool> sampleModules()
{
    constexpr int side = 53;
    std::vector<bool> modules(side * side);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            modules[static_cast<std::size_t>(y * side + x)] = ((x * 7 + y * 13 + x * y) % 5) < 2;
    }
    const auto finder = [&](int left, int top) {
        for (int y = -1; y <= 7; ++y) {
            for (int x = -1; x <= 7; ++x) {
                const int column = left + x;
                const int row = top + y;
                if (column < 0 || row < 0 || column >= side || row >= side)
                    continue;
                const bool ring =
                    x >= 0 && x <= 6 && y >= 0 && y <= 6 && (x == 0 || x == 6 || y == 0 || y == 6);
                const bool core = x >= 2 && x <= 4 && y >= 2 && y <= 4;
                modules[static_cast<std::size_t>(row * side + column)] = ring || core;
            }
        }
    };
    finder(0, 0);
    finder(side - 7, 0);
    finder(0, side - 7);
    return modules;
}

std::vector<bool> longOfferModules()
{
    constexpr std::size_t side = 85;
    return std::vector<bool>(side * side, true);
}

SharedImage sharedImage(const QImage& image)
{
    const QImage bgr = image.convertToFormat(QImage::Format_BGR888);
    SecureBytes pixels;
    for (int y = 0; y < bgr.height(); ++y)
        pixels.insert(pixels.end(), bgr.constScanLine(y), bgr.constScanLine(y) + bgr.width() * 3);
    auto made = Image::create(bgr.width(), bgr.height(), PixelFormat::Bgr24, std::move(pixels));
    return made ? std::make_shared<const Image>(std::move(*made)) : nullptr;
}

QImage upperHalf(QImage image)
{
    image = image.convertToFormat(QImage::Format_BGR888);
    for (int y = image.height() / 2; y < image.height(); ++y)
        std::fill_n(image.scanLine(y), image.bytesPerLine(), uchar{128});
    return image;
}

} // namespace kiosk::test
