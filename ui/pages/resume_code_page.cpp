#include "ui/pages/resume_code_page.h"

#include "ui/widgets/choice_button.h"
#include "ui/widgets/code_keypad.h"
#include "ui/widgets/digit_field.h"

namespace kiosk::ui {

ResumeCodePage::ResumeCodePage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Type the code that the app gave you"), parent)
{
    auto* entry = new QWidget(this);
    auto* words = new QVBoxLayout(entry);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(look().tokens().unit(2));
    addText(*words, TextRole::Body, lead());
    m_field = new DigitField(look(), tr("Code of eight characters"), {4, 4},
                             DigitField::Characters::Code, false, entry);
    m_field->setObjectName(QStringLiteral("resume-code"));
    words->addWidget(m_field);
    m_without = addChoice(*words, tr("I have no code"), tr("You do every step here instead."));
    m_without->setObjectName(QStringLiteral("no-code"));
    words->addStretch(1);

    auto& column = bodyBeside(entry, 40);
    auto* keypad = new CodeKeypad(look(), this);
    m_keys = keypad;
    column.addWidget(keypad);
    column.addStretch(1);
    setEntry(m_field);
    connect(keypad, &CodeKeypad::pressed, m_field, &DigitField::type);
    connect(keypad, &CodeKeypad::erasePressed, m_field, &DigitField::erase);
    connect(m_field, &DigitField::edited, this, &ResumeCodePage::actionsChanged);
    connect(m_without, &QPushButton::clicked, this, [this] { post(journey::event::Continue{}); });
}

QString ResumeCodePage::lead() const
{
    return tr("It has eight letters and digits. What you proved in the app is not asked again.");
}

PageActions ResumeCodePage::actions() const
{
    auto actions = Page::actions();
    actions.primary = tr("Continue");
    actions.primaryEnabled = m_field->isComplete() && !state().pending;
    return actions;
}

void ResumeCodePage::primary()
{
    if (!actions().primaryEnabled)
        return;
    const QByteArray code = m_field->characters().toUtf8();
    post(journey::event::TypeResumeCode{
        PersonalText(std::string_view(code.data(), static_cast<std::size_t>(code.size())))});
}

QString ResumeCodePage::status() const
{
    return state().pending ? tr("Asking your health insurance…") : QString();
}

void ResumeCodePage::showState(const journey::State& state)
{
    const bool asking = state.pending.has_value();
    m_field->setEnabled(!asking);
    m_keys->setEnabled(!asking);
    m_without->setEnabled(context().station.choices().canContinue);
    // A code that was refused is typed anew, from its beginning.
    if (state.problem && state.problem->code == ErrorCode::ResumeCodeInvalid)
        m_field->clear();
}

} // namespace kiosk::ui
