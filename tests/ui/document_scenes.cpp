#include "ui/document_scenes.h"

#include <utility>

namespace kiosk::test {

using identity::MrzField;
using identity::PrintedField;
using identity::PrintedMatch;
using station::Guidance;

namespace {

using Set = std::function<void(FakeStation&, journey::State, journey::Choices)>;

Set problem(ErrorCode code, bool agentFirst = false)
{
    return [=](FakeStation& station, journey::State state, journey::Choices choices) {
        state.problem = journey::Problem{code};
        state.pending.reset();
        choices.canRetry = true;
        choices.agentFirst = agentFirst;
        station.setState(std::move(state), choices);
    };
}

} // namespace

journey::DocumentFacts documentToConfirm()
{
    auto document = *sampleState(journey::Step::Chip).document;
    document.kind = identity::DocumentKind::ResidencePermit;
    document.mrz.format = identity::MrzFormat::Td1;
    document.mrz.documentCode = "IR";
    document.mrz.issuer = "FRA";
    document.mrz.nationality = "MAR";
    document.mrz.number = PersonalText("SPEC01TS2");
    document.mrz.nameTruncated = true;
    document.mrz.expiryText = "300115";
    document.mrz.sex = identity::Sex::Female;
    document.toConfirm = {MrzField::Name, MrzField::Birth, MrzField::Nationality, MrzField::Sex};
    document.bothSides = true;
    return document;
}

journey::DocumentFacts doubtfulDocument()
{
    auto document = documentToConfirm();
    document.confirmed = std::exchange(document.toConfirm, {});
    document.confirmedByPerson = true;
    document.mrz.lines.lines = {PersonalText("IRFRASPEC01TS29<0000000001<<<<"),
                                PersonalText("8505128F3001156MAR<<<<<<<<<<<9"),
                                PersonalText("MARTIN<EXEMPLE<<CAMILLE<ANDREA")};
    document.printed.name = {PersonalText("MARTIN-EXEMPLE"), PersonalText("Camille Andréa")};
    document.printed.birth = identity::Date{1985, 5, 12};
    document.printed.expiry = identity::Date{2030, 1, 16};
    document.printed.number = PersonalText("SPECO1TS2");
    document.plausibility.printed = {{PrintedField::Name, PrintedMatch::Match},
                                     {PrintedField::Birth, PrintedMatch::Match},
                                     {PrintedField::Expiry, PrintedMatch::Conflict},
                                     {PrintedField::Number, PrintedMatch::Explainable}};
    document.plausibility.hints = {"printed.expiry", "expiry.too_far"};
    document.plausibility.notChecked = {"number.inner_check", "issuer.rules"};
    document.seal = journey::DocumentSeal::UnknownIssuer;
    document.sealReason = "no certificate FR05 XT4A here";
    document.copySuspected = true;
    return document;
}

station::PageSight sampleSight(bool good)
{
    return {{QPointF{0.07, 0.11}, {0.88, 0.08}, {0.92, 0.88}, {0.1, 0.95}}, true, good};
}

std::vector<DocumentScene> documentScenes(const SharedImage& frame, const SharedImage& page)
{
    std::vector<DocumentScene> scenes;
    const auto live = [&](const char* name, Guidance guidance, station::PageSight sight,
                          bool frontTaken = false) {
        scenes.push_back({QLatin1String(name), [=](FakeStation& station, journey::State state,
                                                   journey::Choices choices) {
                              station.setState(std::move(state), choices);
                              Q_EMIT station.documentFrame(frame);
                              Q_EMIT station.pageSightChanged(sight);
                              station.setDocumentPages(frontTaken ? page : nullptr, nullptr);
                              Q_EMIT station.guidanceChanged(guidance);
                          }});
    };
    live("06-document-searching", Guidance::ShowPage, {});
    live("06-document-glare", Guidance::AvoidGlare, sampleSight(false));
    live("06-document-good", Guidance::HoldPageStill, sampleSight(true));
    live("06-document-turn", Guidance::ShowBack, {}, true);
    scenes.push_back({QStringLiteral("06-document-reading"),
                      [=](FakeStation& station, journey::State state, journey::Choices choices) {
                          station.setState(std::move(state), choices);
                          station.setDevices(
                              {{QStringLiteral("scanner"), {}, true, true, {}},
                               {QStringLiteral("swipe-reader"), {}, true, true, {}}});
                          Q_EMIT station.documentFrame(frame);
                          Q_EMIT station.guidanceChanged(Guidance::PageTaken);
                          Q_EMIT station.progressChanged(0.4);
                      }});
    scenes.push_back({QStringLiteral("06-document-ways"),
                      [](FakeStation& station, journey::State state, journey::Choices choices) {
                          station.setDevices(
                              {{QStringLiteral("scanner"), {}, true, true, {}},
                               {QStringLiteral("swipe-reader"), {}, true, true, {}}});
                          station.setState(std::move(state), choices);
                      }});
    const auto confirm = [&](const char* name, bool pictures) {
        scenes.push_back(
            {QLatin1String(name),
             [=](FakeStation& station, journey::State state, journey::Choices choices) {
                 station.setDocumentPages(pictures ? page : nullptr, pictures ? page : nullptr);
                 state.document = documentToConfirm();
                 state.pending.reset();
                 choices.canRetry = true;
                 station.setState(std::move(state), choices);
             }});
    };
    confirm("06-document-confirm", true);
    confirm("06-document-confirm-swiped", false);
    scenes.push_back({"06-document-not-found", problem(ErrorCode::MrzNotFound)});
    scenes.push_back({"06-document-unreliable", problem(ErrorCode::MrzUnreliable, true)});
    scenes.push_back({"06-document-not-this", problem(ErrorCode::DocumentNotAccepted)});
    scenes.push_back({"06-document-expired", problem(ErrorCode::DocumentExpired)});
    return scenes;
}

} // namespace kiosk::test
