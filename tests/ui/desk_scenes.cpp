#include "ui/desk_scenes.h"

#include "ui/desk/desk_window.h"
#include "ui/document_scenes.h"
#include "ui/face_scenes.h"
#include "ui/shell/languages.h"

#include <QAbstractButton>
#include <QCoreApplication>

namespace kiosk::test {
namespace {

journey::State doubtfulCase()
{
    auto state = sampleState(journey::Step::Agent);
    state.decision = journey::Decision{journey::Verdict::AskAgent,
                                       {"face.grey_zone", "identity.name"},
                                       "2026-11-1",
                                       {"chip.clone_not_excluded"}};
    state.chip->proof = journey::ChipProof::NotOffered;
    state.chip->proofMethod.clear();
    state.chip->proofReason = "DG14 and DG15 are absent";
    state.document = doubtfulDocument();
    state.face = doubtfulFace();
    return state;
}

journey::State printedCase()
{
    auto state = sampleState(journey::Step::Agent);
    state.document.reset();
    state.decision =
        journey::Decision{journey::Verdict::AskAgent, {"face.printed_reference"}, "2026-11-1"};
    state.face->reference = journey::FaceReference::Printed;
    state.face->verdict = journey::Liveness::Live;
    state.face->quality = 81;
    return state;
}

std::vector<station::QueueRow> twoPackages()
{
    return {{QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e"), QStringLiteral("uploading"),
             TimePoint(std::chrono::hours(500'000)), 4'200'000, 1'500'000, 2,
             QStringLiteral("backoffice.unreachable")},
            {QStringLiteral("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
             QStringLiteral("sealed"),
             TimePoint(std::chrono::hours(500'001)),
             3'900'000,
             0,
             0,
             {}}};
}

void press(QWidget& window, const char* name)
{
    if (auto* button = window.findChild<QAbstractButton*>(QLatin1String(name)))
        button->click();
}

} // namespace

void saveDesk(FakeStation& station, const DeskPictures& pictures, const QString& language,
              const QDir& folder)
{
    ui::LanguageSwitch words;
    words.use(language);
    station.setPortraits(pictures.reference, pictures.live);
    station.setDocumentPages(pictures.page, pictures.page);
    station.setQueue(twoPackages());
    station.setDevices({{QStringLiteral("reader"), QStringLiteral("Reader 1"), true, true, {}},
                        {QStringLiteral("back-office"), QString(), false, false,
                         ErrorCode::BackOfficeUnreachable}});
    ui::DeskWindow desk(station);
    const auto save = [&](const char* name) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        desk.grab().save(folder.filePath(QLatin1String(name)));
    };
    station.setState(doubtfulCase());
    desk.show();
    save("30-desk.png");
    press(desk, "desk-front");
    save("31-desk-zoom.png");
    press(desk, "zoom-close");
    station.setDocumentPages(nullptr, nullptr);
    station.setState(printedCase());
    save("32-desk-face.png");
}

} // namespace kiosk::test
