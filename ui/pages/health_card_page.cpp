#include "ui/pages/health_card_page.h"

#include "ui/access/access.h"
#include "ui/shell/wording.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/digit_field.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/two_pane.h"

namespace kiosk::ui {
namespace {

const std::vector<int> nirGroups{1, 2, 2, 2, 3, 3, 2};

// With somebody represented the card is theirs, and the document that follows the representative's.
QString insertTitle(const journey::State& state)
{
    return journey::isProxy(state)
               ? HealthCardPage::tr("Insert the carte Vitale of the person you represent")
               : HealthCardPage::tr("Insert your carte Vitale");
}

} // namespace

HealthCardPage::HealthCardPage(const PageContext& context, QWidget* parent)
    : Page(context, insertTitle(context.station.state()), parent), m_waiting(new QWidget(this)),
      m_typing(new QWidget(this)), m_holders(new QWidget(this)), m_read(new QWidget(this))
{
    for (auto* panel : {m_waiting, m_typing, m_holders, m_read}) {
        auto* column = new QVBoxLayout(panel);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(look().tokens().unit(2));
        body().addWidget(panel, 1);
    }
    buildWaiting();
    buildTyping();
    connect(&context.station, &station::StationPort::guidanceChanged, this,
            [this](station::Guidance guidance) {
                const QString text = guidanceText(guidance);
                if (!text.isEmpty() && text != m_guidance->text()) {
                    m_guidance->setText(text);
                    if (m_guidance->isVisible())
                        say(*m_guidance, text);
                }
                Q_EMIT actionsChanged();
            });
    showOnly(m_waiting);
}

void HealthCardPage::buildWaiting()
{
    const auto& tokens = look().tokens();
    auto* panes = new TwoPane(look(), stackBelow(), m_waiting);
    auto* acting = new QWidget(panes);
    auto* column = new QVBoxLayout(acting);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens.unit(2));
    column->addStretch(1);
    m_guidance = addText(*column, TextRole::Lead, guidanceText(station::Guidance::InsertCard));
    m_explanation = addText(
        *column, TextRole::Body,
        tr("Leave the card in the reader. The screen tells you when to take it out."), Tone::Muted);
    column->addSpacing(tokens.unit(2));
    m_without = addChoice(*column, tr("I do not have my card"),
                          tr("Or it cannot be read. I type my social security number instead."));
    m_without->setObjectName(QStringLiteral("no-card"));
    connect(m_without, &QPushButton::clicked, this, &Page::skipAsked);
    column->addStretch(1);
    panes->setPanes(new PictureView(look(), QStringLiteral("card-reader"), panes), acting);
    m_waiting->layout()->addWidget(panes);
}

void HealthCardPage::buildTyping()
{
    const auto& tokens = look().tokens();
    auto* panes = new TwoPane(look(), stackBelow(), m_typing);
    auto* entry = new QWidget(panes);
    auto* column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens.unit(2));
    addText(*column, TextRole::Body,
            tr("It has 15 characters. You find it on your carte Vitale, on a payslip, or on a "
               "letter from "
               "your health insurance."));
    m_field = new DigitField(look(), tr("Social security number"), nirGroups,
                             DigitField::Characters::Nir, false, entry);
    m_field->setObjectName(QStringLiteral("nir"));
    column->addWidget(m_field);
    m_fieldProblem = addText(*column, TextRole::Body, {}, Tone::Danger);
    m_fieldProblem->setStrong(true);
    column->addStretch(1);
    auto* keypad = new Keypad(look(), Keypad::everydayOrder, true, panes);
    panes->setPanes(entry, keypad, 55);
    m_typing->layout()->addWidget(panes);
    connect(keypad, &Keypad::pressed, m_field, &DigitField::type);
    connect(keypad, &Keypad::erasePressed, m_field, &DigitField::erase);
    connect(m_field, &DigitField::edited, this, &HealthCardPage::typedChanged);
}

void HealthCardPage::showHolders(const journey::HealthCardFacts& facts)
{
    auto* column = static_cast<QVBoxLayout*>(m_holders->layout());
    if (column->count() > 0)
        return;
    for (std::size_t i = 0; i < facts.holders.size(); ++i) {
        const auto& holder = facts.holders[i];
        const QString born = tr("Born on %1").arg(dateText(holder.birth, context().locale));
        auto* button = addChoice(*column, fullName(holder.name), born);
        button->setObjectName(QStringLiteral("holder-%1").arg(i));
        access::setPersonal(*button);
        connect(button, &QPushButton::clicked, this,
                [this, i] { post(journey::event::ChooseHolder{i}); });
    }
    column->addStretch(1);
}

void HealthCardPage::showRead(const identity::Holder& holder)
{
    setTitle(journey::isProxy(state()) ? tr("The card has been read")
                                       : tr("Your card has been read"));
    showOnly(m_read);
    if (m_read->layout()->count() > 0)
        return;
    auto* panes = new TwoPane(look(), stackBelow(), m_read);
    auto* words = new QWidget(panes);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look().tokens().unit(2));
    column->addStretch(1);
    addText(*column, TextRole::Heading, fullName(holder.name));
    addText(*column, TextRole::Body,
            tr("Born on %1").arg(dateText(holder.birth, context().locale)));
    addText(*column, TextRole::Body, tr("You can take your card back now."), Tone::Muted);
    column->addSpacing(look().tokens().unit(2));
    auto* other = addChoice(
        *column, journey::isProxy(state()) ? tr("This is not the person") : tr("This is not me"),
        tr("I insert another card."));
    other->setObjectName(QStringLiteral("other-card"));
    connect(other, &QPushButton::clicked, this, [this] { post(journey::event::Retry{}); });
    column->addStretch(1);
    panes->setPanes(new PictureView(look(), QStringLiteral("check"), panes), words);
    m_read->layout()->addWidget(panes);
}

void HealthCardPage::showOnly(QWidget* panel)
{
    for (auto* each : {m_waiting, m_typing, m_holders, m_read})
        each->setVisible(each == panel);
}

void HealthCardPage::startTyping()
{
    m_isTyping = true;
    setTitle(journey::isProxy(state()) ? tr("Type the social security number of that person")
                                       : tr("Type your social security number"));
    showOnly(m_typing);
    setEntry(m_field);
    enter();
    Q_EMIT actionsChanged();
}

void HealthCardPage::typedChanged()
{
    m_fieldProblem->clear();
    Q_EMIT actionsChanged();
}

void HealthCardPage::sendTyped()
{
    if (!m_field->isComplete())
        return;
    const QByteArray text = m_field->characters().toUtf8();
    // Month 19 marks the invented numbers of test cards: taken on a kiosk on trial only.
    auto nir =
        identity::Nir::parse(std::string_view(text.data(), static_cast<std::size_t>(text.size())),
                             context().station.trial());
    if (nir) {
        post(journey::event::TypeNir{*nir});
        post(journey::event::Continue{});
        return;
    }
    m_fieldProblem->setText(errorSentence(nir.error().code) + QLatin1Char(' ') +
                            errorNextStep(nir.error().code));
    m_field->setFocus();
}

PageActions HealthCardPage::actions() const
{
    auto actions = Page::actions();
    if (!m_isTyping)
        return actions;
    actions.primary = tr("Continue");
    actions.primaryEnabled = m_field->isComplete();
    actions.back = true;
    return actions;
}

void HealthCardPage::primary()
{
    if (m_isTyping)
        sendTyped();
    else
        Page::primary();
}

void HealthCardPage::back()
{
    if (!m_isTyping) {
        Page::back();
        return;
    }
    endTyping();
    // The reader was told that no card comes.
    if (journey::isSkipped(state(), journey::Step::HealthCard))
        post(journey::event::Retry{});
}

void HealthCardPage::endTyping()
{
    m_isTyping = false;
    m_field->clear();
    setEntry(nullptr);
    setTitle(insertTitle(state()));
    showOnly(m_waiting);
    enter();
    Q_EMIT actionsChanged();
}

QString HealthCardPage::status() const
{
    if (m_isTyping || !m_holders->isHidden())
        return {};
    return state().pending ? tr("Waiting for your card…") : QString();
}

void HealthCardPage::showState(const journey::State& state)
{
    // Beside a wrong card nobody shall be told to leave it there.
    if (state.problem)
        m_guidance->setText(guidanceText(station::Guidance::InsertCard));
    m_explanation->setVisible(!state.problem);
    m_without->setVisible(!context().station.choices().skips.empty());
    const auto& card = state.healthCard;
    if (!m_isTyping && !card && journey::isSkipped(state, journey::Step::HealthCard)) {
        startTyping();
        return;
    }
    if (m_isTyping || (card && card->typed))
        return;
    if (const auto* holder = journey::chosenHolder(state)) {
        showRead(*holder);
    } else if (card && card->holders.size() > 1) {
        setTitle(journey::isProxy(state) ? tr("Who is it for?") : tr("Who are you?"));
        showHolders(*card);
        showOnly(m_holders);
    } else {
        setTitle(insertTitle(state));
        forget(*m_read);
        forget(*m_holders);
        showOnly(m_waiting);
    }
}

// Another card: nothing of the former holder stays in a widget.
void HealthCardPage::forget(QWidget& panel)
{
    while (QLayoutItem* item = panel.layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace kiosk::ui
