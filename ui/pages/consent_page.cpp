#include "ui/pages/consent_page.h"

#include "ui/widgets/choice_button.h"
#include "ui/widgets/picture_view.h"

namespace kiosk::ui {
namespace {

// Changes whenever the sentences below change in meaning; goes into the package.
constexpr auto textVersion = "2026-11-1";

} // namespace

ConsentPage::ConsentPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Do you agree to this check?"), parent)
{
    auto* facts = new QWidget(this);
    auto* words = new QVBoxLayout(facts);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(look().tokens().unit(2));
    addText(
        *words, TextRole::Body,
        tr("To prove who you are, we read your carte Vitale and your identity document, and take a "
           "picture of your face."));
    addText(*words, TextRole::Body,
            tr("All of it is sent sealed to your health insurance, which erases the comparison of "
               "faces "
               "after 7 days at most. This kiosk keeps nothing in the clear."));
    addText(*words, TextRole::Body,
            tr("You are free to choose. Whatever you answer, your physical carte Vitale goes on "
               "working."),
            Tone::Muted);
    words->addStretch(1);

    auto& column = bodyBeside(facts, 38);
    auto* yes = addChoice(column, tr("Yes, compare my face"),
                          tr("The kiosk compares your face with the photograph of your document."),
                          QStringLiteral("face-oval"));
    yes->setObjectName(QStringLiteral("consent-face"));
    yes->setEmphasis(Emphasis::Primary);
    auto* person =
        addChoice(column, tr("Yes, but a person compares"),
                  tr("An agent looks at you and at your document. No machine compares faces."),
                  QStringLiteral("agent"));
    person->setObjectName(QStringLiteral("consent-person"));
    auto* no = addChoice(column, tr("No, I do not agree"), tr("Nothing is recorded."));
    no->setObjectName(QStringLiteral("consent-no"));
    column.addStretch(1);

    using namespace journey;
    connect(yes, &QPushButton::clicked, this, [this] {
        post(event::GiveConsent{textVersion, true});
    });
    connect(person, &QPushButton::clicked, this, [this] {
        post(event::GiveConsent{textVersion, false});
    });
    connect(no, &QPushButton::clicked, this, [this] { post(event::RefuseConsent{}); });
}

PageActions ConsentPage::actions() const
{
    auto actions = Page::actions();
    actions.primary.clear(); // the choice itself leads on
    return actions;
}

} // namespace kiosk::ui
