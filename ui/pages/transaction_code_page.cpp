#include "ui/pages/transaction_code_page.h"

#include "ui/widgets/digit_field.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/option_button.h"

#include <algorithm>
#include <numeric>

namespace kiosk::ui {
namespace {

// The same rule as the handoff's: not one digit six times, not a run up or down.
bool tooSimple(const QString& code)
{
    if (code.size() < 2)
        return false;
    const int step = code[1].unicode() - code[0].unicode();
    for (qsizetype i = 1; i < code.size(); ++i) {
        if (code[i].unicode() - code[i - 1].unicode() != step)
            return false;
    }
    return step >= -1 && step <= 1;
}

// Fisher and Yates, with octets that would favour a digit drawn again. Without chance the everyday
// order stays.
std::array<int, 10> shuffled(core::RandomSource& random)
{
    auto order = Keypad::everydayOrder;
    for (std::size_t left = order.size(); left > 1; --left) {
        std::array<std::uint8_t, 1> octet{};
        do {
            if (!random.fill(octet))
                return Keypad::everydayOrder;
        } while (octet[0] >= 256 - 256 % left);
        std::swap(order[left - 1], order[octet[0] % left]);
    }
    return order;
}

} // namespace

TransactionCodePage::TransactionCodePage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Choose a code of six digits"), parent)
{
    auto* keys = new QWidget(this);
    m_keys = new QVBoxLayout(keys);
    m_keys->setContentsMargins(0, 0, 0, 0);

    auto* entry = new QWidget(this);
    auto* words = new QVBoxLayout(entry);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(look().tokens().unit(2));
    addText(*words, TextRole::Body,
            tr("Your phone will ask for it once, when it receives the card. Remember it until "
               "then; it is "
               "not printed."));
    m_field = new DigitField(look(), tr("Code of six digits"), {6}, DigitField::Characters::Digits,
                             true, entry);
    m_field->setObjectName(QStringLiteral("code"));
    words->addWidget(m_field);
    m_hint = addText(*words, TextRole::Body, {}, Tone::Danger);
    m_hint->setStrong(true);
    auto* everyday = new OptionButton(look(), tr("Digits in order"), entry);
    everyday->setObjectName(QStringLiteral("keypad-everyday"));
    auto* mixed = new OptionButton(look(), tr("Digits shuffled"), entry);
    mixed->setObjectName(QStringLiteral("keypad-shuffled"));
    mixed->setAccessibleDescription(tr("Nobody can guess the code from where you touch."));
    everyday->setChecked(true);
    words->addStretch(1);
    auto* order =
        new QBoxLayout(look().tokens().appearance().scalePercent > 100 ? QBoxLayout::TopToBottom
                                                                       : QBoxLayout::LeftToRight);
    order->setSpacing(look().tokens().unit(2));
    order->addWidget(everyday);
    order->addWidget(mixed);
    words->addLayout(order);

    auto& column = bodyBeside(entry, 55);
    column.addWidget(keys);
    column.addStretch(1);
    setKeypad(false);
    setEntry(m_field);
    connect(mixed, &OptionButton::toggled, this, &TransactionCodePage::setKeypad);
    connect(m_field, &DigitField::edited, this, &TransactionCodePage::edited);
}

void TransactionCodePage::setKeypad(bool isShuffled)
{
    if (m_keypad)
        m_keypad->deleteLater();
    m_keypad = new Keypad(look(), isShuffled ? shuffled(context().random) : Keypad::everydayOrder,
                          false, this);
    m_keys->addWidget(m_keypad);
    connect(m_keypad, &Keypad::pressed, m_field, &DigitField::type);
    connect(m_keypad, &Keypad::erasePressed, m_field, &DigitField::erase);
}

void TransactionCodePage::edited()
{
    const bool simple = m_field->isComplete() && tooSimple(m_field->characters());
    m_hint->setText(simple ? tr("This code is too easy to guess. Please choose another.")
                           : QString());
    Q_EMIT actionsChanged();
}

PageActions TransactionCodePage::actions() const
{
    auto actions = Page::actions();
    actions.primary = tr("Continue");
    actions.primaryEnabled = m_field->isComplete() && !tooSimple(m_field->characters());
    return actions;
}

void TransactionCodePage::primary()
{
    if (!actions().primaryEnabled)
        return;
    const QByteArray code = m_field->characters().toUtf8();
    post(journey::event::ChooseCode{
        PersonalText(std::string_view(code.data(), static_cast<std::size_t>(code.size())))});
}

} // namespace kiosk::ui
