#include "ui/pages/chip_page.h"

#include "ui/shell/wording.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/digit_field.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/problem_panel.h"
#include "ui/widgets/two_pane.h"
#include "ui/widgets/verdict_line.h"

#include <algorithm>

namespace kiosk::ui {

using station::Guidance;

namespace {

// Cards and permits print a code; a passport is opened by its page.
bool mayHaveCode(const journey::State& state)
{
    return !state.document || !state.document->mrz.documentCode.starts_with("P");
}

} // namespace

ChipPage::ChipPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Lay your document on the reader"), parent)
{
    buildReading();
    buildTyping();
    connect(&m_goOn, &QTimer::timeout, this, [this] {
        if (isVisible()) // not under somebody who reads the help
            post(journey::event::Continue{});
    });
    connect(&context.station, &station::StationPort::progressChanged, this,
            &ChipPage::showProgress);
    connect(&context.station, &station::StationPort::chipPortraitChanged, this,
            &ChipPage::showPortrait);
    connect(&context.station, &station::StationPort::guidanceChanged, this,
            [this](Guidance guidance) {
                if (const QString text = guidanceText(guidance); !text.isEmpty() && !isRead())
                    m_guidance->setText(text);
            });
}

void ChipPage::buildReading()
{
    m_portrait =
        new LiveView(look(), tr("Photograph on the chip"), QStringLiteral("passport-chip"), this);
    m_portrait->setAspect({4, 5});
    auto& column = bodyBesideWhole(m_portrait, 40);
    m_reading = panes();
    column.addStretch(1);
    m_guidance = addText(column, TextRole::Heading, guidanceText(Guidance::PlaceOnReader));
    m_explanation = addText(
        column, TextRole::Body,
        tr("Its chip is read without contact. Do not move it until the bar is full."), Tone::Muted);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading the chip"));
    column.addWidget(m_progress);
    m_data = new VerdictLine(look(), this);
    m_data->setObjectName(QStringLiteral("verdict-data"));
    m_chip = new VerdictLine(look(), this);
    m_chip->setObjectName(QStringLiteral("verdict-chip"));
    column.addWidget(m_data);
    column.addWidget(m_chip);
    column.addSpacing(look().tokens().unit(2));
    m_type = addChoice(column, tr("Type the code on the card"),
                       tr("Six digits on the front of identity cards and residence permits."));
    m_type->setObjectName(QStringLiteral("type-code"));
    connect(m_type, &QPushButton::clicked, this, &ChipPage::startTyping);
    column.addStretch(1);
}

void ChipPage::buildTyping()
{
    const auto& tokens = look().tokens();
    auto* panes = new TwoPane(look(), stackBelow(), this);
    auto* entry = new QWidget(panes);
    auto* column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens.unit(2));
    addText(*column, TextRole::Body,
            tr("It has six digits and stands on the front of the card. Leave the card on the "
               "reader."));
    m_field = new DigitField(look(), tr("Code on the card"), {3, 3}, DigitField::Characters::Digits,
                             false, entry);
    m_field->setObjectName(QStringLiteral("can"));
    column->addWidget(m_field);
    m_attempts = new VerdictLine(look(), entry);
    m_attempts->setObjectName(QStringLiteral("attempts-left"));
    column->addWidget(m_attempts);
    column->addStretch(1);
    auto* keypad = new Keypad(look(), Keypad::everydayOrder, false, panes);
    panes->setPanes(entry, keypad, 55);
    body().addWidget(panes, 1);
    m_typing = panes;
    m_typing->hide();
    connect(keypad, &Keypad::pressed, m_field, &DigitField::type);
    connect(keypad, &Keypad::erasePressed, m_field, &DigitField::erase);
    connect(m_field, &DigitField::edited, this, &ChipPage::actionsChanged);
}

void ChipPage::startTyping()
{
    m_isTyping = true;
    setProblemHidden(true);
    setTitle(tr("Type the code on the card"));
    m_reading->hide();
    m_typing->show();
    setEntry(m_field);
    refresh();
    enter();
}

void ChipPage::endTyping()
{
    m_isTyping = false;
    m_field->clear();
    setEntry(nullptr);
    setTitle(tr("Lay your document on the reader"));
    m_typing->hide();
    m_reading->show();
    setProblemHidden(false);
    refresh();
    enter();
}

void ChipPage::sendCode()
{
    if (!m_field->isComplete())
        return;
    const QByteArray code = m_field->characters().toUtf8();
    post(journey::event::TypeCan{
        PersonalText(std::string_view(code.data(), static_cast<std::size_t>(code.size())))});
    if (m_isTyping)
        endTyping();
}

PageActions ChipPage::actions() const
{
    auto actions = Page::actions();
    if (!m_isTyping) {
        if (!context().station.choices().skips.empty())
            actions.skip = tr("The chip does not work");
        return actions;
    }
    actions.primary = tr("Continue");
    actions.primaryEnabled = m_field->isComplete();
    actions.back = true;
    return actions;
}

void ChipPage::primary()
{
    if (m_isTyping)
        sendCode();
    else
        Page::primary();
}

void ChipPage::back()
{
    if (m_isTyping)
        endTyping();
    else
        Page::back();
}

bool ChipPage::mayType() const
{
    const bool refused = state().problem && state().problem->code == ErrorCode::AccessDenied;
    return !isRead() && !journey::isNearlyBlocked(state()) && (mayHaveCode(state()) || refused);
}

bool ChipPage::isRead() const
{
    return journey::isChipRead(state());
}

QString ChipPage::lead() const
{
    return m_isTyping || isRead() ? QString() : m_guidance->text();
}

QString ChipPage::status() const
{
    if (m_isTyping || isRead() || !state().pending)
        return {};
    if (m_progress->value() >= 99)
        return tr("Checking whether the document is genuine…");
    if (m_portrait->hasPicture())
        return tr("Reading the photograph…");
    return m_progress->value() > 0 ? tr("Reading the chip…") : tr("Waiting for your document…");
}

ProblemWords ChipPage::problemWords(ErrorCode code) const
{
    ProblemWords words = Page::problemWords(code);
    const auto& left = state().chipAttemptsLeft;
    if (code == ErrorCode::AccessDenied) {
        words.pageKnowsBetter = mayType();
        if (m_typedLast)
            words.sentence = tr("The chip did not accept this code.");
        if (mayType())
            words.nextStep = m_typedLast
                                 ? tr("Compare it with your card and type it once more.")
                                 : tr("Type the code that is printed on your card, or go back and "
                                      "show the page once more.");
        if (left)
            words.note = attemptsLeftText(*left);
    } else if (code == ErrorCode::AccessBlocked && left && *left > 0) {
        words.sentence = tr("The chip allows one more try only, then it locks.");
        words.nextStep = tr("We do not use it up. An agent will look at your document.");
    } else if (code == ErrorCode::AccessBlocked) {
        words.nextStep = tr("The document itself stays valid. An agent will look at it; or go back "
                            "and take another one.");
    }
    return words;
}

void ChipPage::showProgress(double fraction)
{
    if (isRead())
        return;
    m_progress->setValue(static_cast<int>(std::clamp(fraction, 0.0, 1.0) * 100));
    Q_EMIT actionsChanged();
}

void ChipPage::showPortrait(const core::SharedImage& image)
{
    m_portrait->show(image);
    Q_EMIT actionsChanged();
}

void ChipPage::showState(const journey::State& state)
{
    if (isRead()) {
        showVerdicts(*state.chip);
        return;
    }
    m_goOn.stop();
    if (state.pending != m_request) {
        m_request = state.pending;
        if (m_request) {
            m_progress->setValue(0);
            m_typedLast = !state.accessNumber.empty();
        }
    }
    if (state.problem)
        m_guidance->setText(guidanceText(Guidance::PlaceOnReader));
    m_explanation->setVisible(!state.problem);
    m_progress->setVisible(!state.problem);
    // The panel's words and the next step have the room then; the title says the rest.
    m_portrait->setVisible(!state.problem && !m_isTyping);
    m_guidance->setVisible(!state.problem);
    m_type->setVisible(mayType());
    m_type->setEmphasis(state.problem && mayType() && state.problem->code == ErrorCode::AccessDenied
                            ? Emphasis::Primary
                            : Emphasis::Secondary);
    const auto& left = state.chipAttemptsLeft;
    m_attempts->show(VerdictTone::Open, left ? attemptsLeftText(*left) : QString());
}

void ChipPage::showVerdicts(const journey::ChipFacts& chip)
{
    if (m_isTyping)
        endTyping();
    setTitle(tr("Your document has been read"));
    m_portrait->show(context().station.chipPortrait());
    for (QWidget* done : std::initializer_list<QWidget*>{m_progress, m_explanation, m_type})
        done->hide();
    m_portrait->setVisible(true);
    m_guidance->setText(tr("You can take it back now."));
    m_guidance->setVisible(!hasLargeType()); // both verdicts shall be in view without scrolling
    m_data->show(toneOf(chip.verdict), chipVerdictText(chip.verdict));
    m_chip->show(toneOf(chip.proof), chipProofText(chip.proof));
    say(*m_guidance, chipText(chip));
    if (state().mode != journey::Mode::Assisted)
        m_goOn.start(context().verdict);
}

} // namespace kiosk::ui
