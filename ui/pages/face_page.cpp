#include "ui/pages/face_page.h"

#include "ui/shell/wording.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/face_cue.h"
#include "ui/widgets/face_view.h"

#include <algorithm>

namespace kiosk::ui {

using station::FaceTask;
using station::Guidance;

namespace {

constexpr int viewShare = 66; // percent, of which a broad window takes three quarters
constexpr int lesserViewShare = 52;
constexpr int rarest = 4; // times the reminder's interval

// With room between them: each is read by itself.
QString spaced(const QString& digits)
{
    QString result;
    for (const QChar digit : digits)
        result += (result.isEmpty() ? QString() : QString(QChar(0xA0))) + digit;
    return result;
}

} // namespace

FacePage::FacePage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Look at the camera"), parent),
      m_view(
          new FaceView(look(), tr("Live picture of your face"), QStringLiteral("face-oval"), this)),
      m_task(context.station.faceTask())
{
    m_view->setObjectName(QStringLiteral("live-face"));
    const bool upright = window()->height() > window()->width();
    auto& column =
        bodyBesidePinned(m_view, hasLargeType() || upright ? lesserViewShare : viewShare);
    m_words = new QWidget(this);
    auto* words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(look().tokens().unit(2));
    buildWords(*words);
    column.addWidget(m_words);
    column.addStretch(1);

    m_reminder.setSingleShot(true);
    connect(&m_reminder, &QTimer::timeout, this, &FacePage::repeat);
    const auto* station = &context.station;
    connect(station, &station::StationPort::faceFrame, m_view, &LiveView::show);
    connect(station, &station::StationPort::faceOutlineChanged, this, &FacePage::showFace);
    connect(station, &station::StationPort::faceTaskChanged, this, &FacePage::follow);
    connect(station, &station::StationPort::guidanceChanged, this, &FacePage::guide);
    // What a page shows when it appears is its lead, spoken with its title.
    m_shown = faceInstruction(m_guidance, m_task, m_way);
    showTask();
    showInstruction();
}

void FacePage::buildWords(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(look().tokens().unit(3));
    m_cue = new FaceCue(look(), m_words);
    m_cue->setObjectName(QStringLiteral("cue"));
    m_count = new Text(look(), TextRole::Body, {}, m_words);
    m_count->setObjectName(QStringLiteral("movement-count"));
    m_count->setTone(Tone::Muted);
    m_count->setStrong(true);
    m_digits = new Text(look(), TextRole::Figures, {}, m_words);
    m_digits->setObjectName(QStringLiteral("digits"));
    m_digits->setLayoutDirection(Qt::LeftToRight); // in every language
    m_hint = new Text(look(), TextRole::Body, {}, m_words);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setTone(Tone::Muted);
    auto* beside = new QVBoxLayout;
    beside->addStretch(1);
    // At large type what has to be read comes first, so that it is in view without scrolling.
    beside->addWidget(hasLargeType() ? m_digits : m_count);
    beside->addWidget(hasLargeType() ? m_count : m_digits);
    if (!hasLargeType())
        beside->addWidget(m_hint);
    beside->addStretch(1);
    row->addWidget(m_cue, 0, Qt::AlignTop);
    row->addLayout(beside, 1);
    column.addLayout(row);
    if (hasLargeType())
        column.addWidget(m_hint);
    buildWaysOut(column);
}

void FacePage::buildWaysOut(QVBoxLayout& column)
{
    auto* row = new QBoxLayout(hasLargeType() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(look().tokens().unit(2));
    m_skip = new ActionButton(look(), Emphasis::Secondary, tr("I cannot do this"), m_words);
    m_skip->setObjectName(QStringLiteral("skip-movement"));
    m_skip->setAccessibleDescription(tr("You are asked for something else instead."));
    m_agent =
        new ActionButton(look(), Emphasis::Secondary, tr("An agent compares instead"), m_words);
    m_agent->setObjectName(QStringLiteral("agent-instead"));
    for (auto* way : {m_skip, m_agent})
        way->setRole(TextRole::Body);
    m_agent->setAccessibleDescription(
        tr("If the camera is difficult for you, or you prefer a person."));
    row->addWidget(m_skip, 1);
    row->addWidget(m_agent, 1);
    column.addLayout(row);
    connect(m_skip, &QPushButton::clicked, this, [this] { context().station.skipMovement(); });
    connect(m_agent, &QPushButton::clicked, this, &Page::skipAsked);
}

void FacePage::guide(Guidance guidance)
{
    if (guidance > Guidance::FaceTaken)
        return; // of another device
    m_guidance = guidance;
    findWay();
    instruct();
}

void FacePage::follow(const FaceTask& task)
{
    m_task = task;
    showTask();
    instruct();
}

void FacePage::showFace(const station::FaceOutline& face)
{
    m_face = face;
    m_view->setFace(face);
    findWay();
    instruct();
}

void FacePage::findWay()
{
    m_way = m_face.found ? wayToMiddle(m_face.box, m_way, m_guidance == Guidance::MoveSideways)
                         : Way::Unknown;
}

void FacePage::instruct()
{
    if (m_failed)
        return;
    const auto now = faceInstruction(m_guidance, m_task, m_way);
    // Said once: repeating it at every frame would drown everything else.
    if (now == m_shown)
        return;
    m_shown = now;
    showInstruction();
    m_reminded = 0;
    if (isVisible()) // not over somebody who reads the help
        repeat();
}

void FacePage::repeat()
{
    if (!state().pending || state().problem)
        return;
    if (isVisible())
        say(titleWidget(), m_shown.spoken);
    m_reminded = std::min(m_reminded + 1, rarest);
    if (m_task.kind != FaceTask::Kind::Comparing)
        m_reminder.start(context().reminder * m_reminded);
}

// The one line that matters is the title, in view as a whole.
void FacePage::showInstruction()
{
    setTitle(m_failed ? tr("Look at the camera") : m_shown.text);
    setTitleRole(hasLargeType() && !m_failed ? TextRole::Lead : TextRole::Title);
    m_hint->setText(m_shown.hint);
    m_hint->setVisible(!m_shown.hint.isEmpty());
    // Of the task alone: while a fault is mended the digits are not asked for.
    const bool moving = m_shown.picture.isEmpty();
    m_digits->setVisible(moving && !m_task.digits.isEmpty());
    if (moving)
        m_cue->showMovement(m_task.kind);
    else
        m_cue->showPicture(m_shown.picture);
}

void FacePage::showTask()
{
    m_view->setTask(m_task);
    const QString count = movementCount(m_task);
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
    m_digits->setText(spaced(m_task.digits));
    m_skip->setVisible(m_task.canSkip && station::isMovement(m_task.kind));
    QColor light;
    if (m_task.light)
        light.setRgb((*m_task.light)[0], (*m_task.light)[1], (*m_task.light)[2]);
    setGround(light, m_words);
}

QString FacePage::intro() const
{
    return state().problem ? Page::intro()
                           : tr("Look at the camera") + QStringLiteral(". ") + m_shown.spoken;
}

QString FacePage::status() const
{
    // At large type the instruction needs the line's room more.
    return state().pending && !hasLargeType() ? tr("The camera is on. There is no time limit.")
                                              : QString();
}

void FacePage::showState(const journey::State& state)
{
    const bool failed = state.problem.has_value();
    if (failed != m_failed) {
        m_failed = failed;
        if (failed)
            fail();
        else
            instruct(); // another try: everything is said anew
    }
    m_view->setVisible(!failed);
    const auto choices = context().station.choices();
    m_words->setVisible(!failed || (choices.canRetry && !hasLargeType()));
    m_agent->setVisible(!choices.skips.empty() && !failed);
    if (state.pending && !failed && !m_reminder.isActive())
        m_reminder.start(context().reminder);
}

void FacePage::fail()
{
    m_reminder.stop();
    m_view->clear();
    m_view->setFace({});
    m_task = {};
    m_guidance = Guidance::None;
    showTask();
    m_shown = {{},
               tr("What helps: light from the front, nothing over your face, and a straight look. "
                  "Whoever helps you can stand beside the screen."),
               {},
               QStringLiteral("face-light")};
    showInstruction();
}

} // namespace kiosk::ui
