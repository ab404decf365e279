#include "ui/pages/document_page.h"

#include "ui/pages/document_confirm.h"
#include "ui/shell/document_wording.h"
#include "ui/shell/wording.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/page_view.h"
#include "ui/widgets/problem_panel.h"
#include "ui/widgets/thumbnail.h"
#include "ui/widgets/turn_over.h"
#include "ui/widgets/verdict_line.h"

#include <algorithm>

namespace kiosk::ui {

using station::Guidance;

namespace {

constexpr auto slowAfter = std::chrono::seconds(1);
constexpr int pictureShare = 55;      // percent
constexpr QSize leastStill{176, 110}; // two of them one above the other beside the words

QString showTitle(const journey::State& state)
{
    return journey::isProxy(state) ? DocumentPage::tr("Now show your own identity document")
                                   : DocumentPage::tr("Show your identity document");
}

} // namespace

DocumentPage::DocumentPage(const PageContext& context, QWidget* parent)
    : Page(context, showTitle(context.station.state()), parent)
{
    buildPictures();
    m_column = &bodyBesideWhole(m_pictures, pictureShare);
    m_showing = new QWidget(this);
    auto* showing = new QVBoxLayout(m_showing);
    showing->setContentsMargins(0, 0, 0, 0);
    showing->setSpacing(look().tokens().unit(2));
    buildGuidance(*showing);
    buildAccepted(*showing);
    buildOtherWays(*showing);
    m_column->addStretch(1);
    m_column->addWidget(m_showing);
    m_column->addStretch(1);

    m_slow.setSingleShot(true);
    m_slow.setInterval(slowAfter);
    connect(&m_slow, &QTimer::timeout, m_progress, &QWidget::show);
    const auto* station = &context.station;
    connect(station, &station::StationPort::documentFrame, m_live, &PageView::showFrame);
    connect(station, &station::StationPort::pageSightChanged, m_live, &PageView::setSight);
    connect(station, &station::StationPort::guidanceChanged, this, &DocumentPage::guide);
    connect(station, &station::StationPort::progressChanged, this, &DocumentPage::showProgress);
    connect(station, &station::StationPort::devicesChanged, this, &DocumentPage::showOtherWays);
    connect(station, &station::StationPort::documentSidesChanged, this, &DocumentPage::showSides);
    // Sides that were taken before this page was built are no news.
    m_taken = {context.station.documentFront(), context.station.documentBack()};
    showSides();
}

void DocumentPage::buildPictures()
{
    m_pictures = new QWidget(this);
    auto* column = new QVBoxLayout(m_pictures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look().tokens().unit(2));
    m_live = new PageView(look(), tr("Live picture of your document"),
                          QStringLiteral("passport-camera"), m_pictures);
    m_live->setObjectName(QStringLiteral("live-page"));
    column->addWidget(m_live);
    for (std::size_t i = 0; i < m_still.size(); ++i) {
        m_still[i] = new LiveView(look(), tr("Picture of your document: %1").arg(sideName(i == 0)),
                                  {}, m_pictures);
        m_still[i]->setObjectName(i == 0 ? QStringLiteral("still-front")
                                         : QStringLiteral("still-back"));
        m_still[i]->setMinimumSize(leastStill);
        // They take what the words leave, so that every answer stays in view.
        m_still[i]->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        m_still[i]->hide();
        column->addWidget(m_still[i]);
    }
}

void DocumentPage::buildGuidance(QVBoxLayout& column)
{
    // The one line that matters has to be in view as a whole.
    m_guidance = addText(column, hasLargeType() ? TextRole::Lead : TextRole::Heading,
                         guidanceText(Guidance::ShowPage));
    m_guidance->setStrong(true);
    m_guidance->setObjectName(QStringLiteral("guidance"));
    auto* row = new QBoxLayout(hasLargeType() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(look().tokens().unit(2));
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        m_sides[i] = new Thumbnail(look(), sideName(i == 0), m_showing);
        m_sides[i]->setObjectName(i == 0 ? QStringLiteral("side-front")
                                         : QStringLiteral("side-back"));
        row->addWidget(m_sides[i]);
    }
    m_turnOver = new TurnOver(look(), m_showing);
    m_turnOver->setObjectName(QStringLiteral("turn-over"));
    m_turnOver->hide();
    row->addWidget(m_turnOver);
    row->addStretch(1);
    column.addLayout(row);
    m_progress = new QProgressBar(m_showing);
    m_progress->setObjectName(QStringLiteral("reading-progress"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading your document"));
    m_progress->hide();
    column.addWidget(m_progress);
}

void DocumentPage::buildAccepted(QVBoxLayout& column)
{
    m_accepted = new QWidget(m_showing);
    auto* lines = new QVBoxLayout(m_accepted);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(look().tokens().unit(1));
    const auto add = [&](VerdictTone tone, const QString& words) {
        auto* line = new VerdictLine(look(), m_accepted);
        line->show(tone, words);
        lines->addWidget(line);
    };
    add(VerdictTone::Good, tr("Passport, identity card or residence permit"));
    add(VerdictTone::Bad, tr("A driving licence or a carte Vitale is not enough"));
    column.addWidget(m_accepted);
}

void DocumentPage::buildOtherWays(QVBoxLayout& column)
{
    m_swipe = addText(column, TextRole::Body,
                      tr("Or swipe the lines < < < through the slot of the reader."), Tone::Muted);
    m_swipe->setObjectName(QStringLiteral("swipe-hint"));
    m_scan = addChoice(column, tr("Scan it instead"),
                       tr("Lay it face down on the glass of the scanner first."));
    m_scan->setObjectName(QStringLiteral("scan"));
    connect(m_scan, &QPushButton::clicked, this, &DocumentPage::scanOrStop);
}

bool DocumentPage::hasDevice(QLatin1String kind) const
{
    const auto devices = context().station.devices();
    return std::any_of(devices.begin(), devices.end(),
                       [kind](const auto& device) { return device.kind == kind && device.ready; });
}

void DocumentPage::guide(Guidance guidance)
{
    const QString text = guidanceText(guidance);
    if (text.isEmpty() || m_phase == Phase::Confirming)
        return;
    setScanning(guidance == Guidance::Scanning);
    setReading(guidance == Guidance::PageTaken || guidance == Guidance::Scanning);
    m_turnOver->setVisible(guidance == Guidance::ShowBack || guidance == Guidance::ShowFront);
    Q_EMIT actionsChanged();
    // Said once: repeating it at every frame would drown everything else.
    if (text == m_said)
        return;
    m_said = text;
    m_guidance->setText(text);
    say(*m_guidance, text);
}

void DocumentPage::showProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(std::clamp(fraction, 0.0, 1.0) * 100));
    setReading(fraction > 0 && fraction < 1);
    Q_EMIT actionsChanged();
}

void DocumentPage::setReading(bool reading)
{
    if (reading == m_isReading)
        return;
    m_isReading = reading;
    m_accepted->setVisible(!reading && m_phase != Phase::Confirming);
    showOtherWays();
    if (reading) {
        m_slow.start();
        return;
    }
    m_slow.stop();
    m_progress->hide();
    m_progress->setValue(0);
}

void DocumentPage::setScanning(bool scanning)
{
    if (scanning == m_isScanning)
        return;
    m_isScanning = scanning;
    setReading(scanning);
    showOtherWays(); // reading may have been so already
    Q_EMIT actionsChanged();
}

void DocumentPage::scanOrStop()
{
    if (m_isScanning) {
        setScanning(false);
        post(journey::event::Retry{}); // the station then watches the camera again
        return;
    }
    setScanning(true);
    context().station.scanDocument();
}

QString DocumentPage::status() const
{
    if (!state().pending)
        return {};
    if (m_isScanning)
        return tr("The scanner is at work…");
    if (m_isReading)
        return tr("Reading your document…");
    // At large type the guidance needs the line's room more.
    return hasLargeType() ? QString() : tr("The camera is looking for your document…");
}

QString DocumentPage::lead() const
{
    return phase() == Phase::Confirming ? QString() : m_guidance->text();
}

PageActions DocumentPage::actions() const
{
    auto actions = Page::actions();
    if (phase() == Phase::Confirming)
        actions.primary = tr("Yes, that is right");
    else if (!m_isReading && !context().station.choices().skips.empty())
        actions.skip = tr("I have no document");
    return actions;
}

void DocumentPage::primary()
{
    if (phase() == Phase::Confirming)
        post(journey::event::ConfirmDocument{});
    else
        Page::primary();
}

DocumentPage::Phase DocumentPage::phase() const
{
    if (state().problem)
        return Phase::Failed;
    return journey::isConfirming(state()) ? Phase::Confirming : Phase::Showing;
}

ProblemWords DocumentPage::problemWords(ErrorCode code) const
{
    ProblemWords words = Page::problemWords(code);
    const bool scanner = hasDevice(QLatin1String("scanner"));
    switch (code) {
    case ErrorCode::DocumentNotAccepted:
        words.sentence = tr("This document is not enough to prove who you are.");
        words.nextStep = tr("Take it back and show a passport, an identity card or a residence "
                            "permit. If you have none with you, an agent can help.");
        break;
    case ErrorCode::MrzNotFound:
        words.nextStep = tr("Show the side with these lines, whole and flat. On a passport it is "
                            "the page with your photograph, on a card often the back.");
        break;
    case ErrorCode::MrzUnreliable:
        words.nextStep = tr("Wipe the document clean, tilt it a little so that no light shines on "
                            "these lines, and try again.");
        break;
    case ErrorCode::DocumentExpired:
        words.nextStep = tr("Show another one that is still valid. If you have none, an agent "
                            "tells you what you can do.");
        break;
    case ErrorCode::NoCamera:
    case ErrorCode::CameraLost:
        if (scanner)
            words.nextStep = tr("Use the scanner below instead, or call an agent.");
        break;
    default:
        break;
    }
    return words;
}

void DocumentPage::showSides()
{
    const std::array<core::SharedImage, 2> now{context().station.documentFront(),
                                               context().station.documentBack()};
    for (std::size_t i = 0; i < now.size(); ++i) {
        m_sides[i]->show(now[i]);
        m_still[i]->show(now[i]);
        if (now[i] && !now[i]->empty())
            m_still[i]->setAspect({now[i]->width(), now[i]->height()});
        if (now[i] && now[i] != m_taken[i])
            m_live->showTaken(now[i]);
    }
    m_taken = now;
}

void DocumentPage::showOtherWays()
{
    const bool confirming = m_phase == Phase::Confirming;
    const bool scanner = hasDevice(QLatin1String("scanner"));
    m_scan->setVisible(m_isScanning || (!confirming && !m_isReading && scanner));
    m_scan->setText(m_isScanning ? tr("Stop the scanner") : tr("Scan it instead"));
    m_swipe->setVisible(!confirming && !m_isReading && hasDevice(QLatin1String("swipe-reader")));
}

void DocumentPage::showConfirm()
{
    if (m_confirm) { // not at once: its own button may have asked for it
        for (QWidget* gone : {static_cast<QWidget*>(m_confirm), m_answers}) {
            gone->hide();
            gone->deleteLater();
        }
        m_confirm = nullptr;
        m_answers = nullptr;
    }
    if (m_phase != Phase::Confirming)
        return;
    m_confirm = new DocumentConfirm(context(), *state().document, this);
    m_column->insertWidget(1, m_confirm);
    m_answers = m_confirm->makeAnswers(this);
    body().addWidget(m_answers);
    // At once: a layout does it later, and the focus goes there now.
    m_confirm->setVisible(true);
    m_answers->setVisible(true);
    connect(m_confirm, &DocumentConfirm::readAgain, this,
            [this] { post(journey::event::Retry{}); });
    connect(m_confirm, &DocumentConfirm::askAgent, this,
            [this] { post(journey::event::AskAgent{}); });
}

void DocumentPage::showState(const journey::State& state)
{
    const Phase before = std::exchange(m_phase, phase());
    const bool confirming = m_phase == Phase::Confirming;
    if (!state.pending) {
        setScanning(false);
        setReading(false);
        m_live->setSight({});
    }
    showSides();
    setTitle(confirming ? tr("Is this what is printed on your document?") : showTitle(state));
    m_live->setVisible(!confirming);
    for (std::size_t i = 0; i < m_still.size(); ++i)
        m_still[i]->setVisible(confirming && m_still[i]->hasPicture());
    const bool anyStill = m_still[0]->hasPicture() || m_still[1]->hasPicture();
    // At large type the words about a problem need the width; so do facts without their picture.
    m_pictures->setVisible(confirming ? anyStill : !hasLargeType() || !state.problem);
    m_showing->setVisible(!confirming);
    m_guidance->setVisible(!state.problem);
    m_accepted->setVisible(!m_isReading);
    if (state.problem)
        m_turnOver->hide();
    showOtherWays();
    if (confirming != (m_confirm != nullptr)) {
        showConfirm();
        enter();
        Q_EMIT said(title());
    } else if (before == Phase::Failed && m_phase == Phase::Showing) {
        m_said.clear();
    }
    if (state.document && !state.problem && !state.pending && !confirming)
        m_guidance->setText(tr("Read: %1").arg(documentName(*state.document)));
}

} // namespace kiosk::ui
