#include "ui/pages/welcome_page.h"

#include "ui/shell/languages.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

WelcomePage::WelcomePage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Get your digital carte Vitale"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("welcome"), this));
    column.addStretch(1);
    addText(column, TextRole::Lead,
            tr("In a few minutes, on your phone or ready for a later one."));
    addText(
        column, TextRole::Body,
        tr("Have ready: your carte Vitale, and your passport, identity card or residence permit."));
    addText(column, TextRole::Body, tr("An agent can help you at any time."), Tone::Muted);
    column.addSpacing(look().tokens().unit(2));
    auto* row = new QHBoxLayout;
    row->setSpacing(look().tokens().unit(2));
    for (const Language& language : languages()) {
        const bool current = language.tag == context.language;
        auto* button = new ActionButton(look(), current ? Emphasis::Primary : Emphasis::Secondary,
                                        language.nativeName, this);
        button->setObjectName(QStringLiteral("language-") + language.tag);
        connect(button, &QPushButton::clicked, this,
                [this, tag = language.tag] { Q_EMIT languageChosen(tag); });
        row->addWidget(button, 1);
    }
    column.addLayout(row);
    column.addStretch(1);
}

PageActions WelcomePage::actions() const
{
    return {tr("Start"), true, false, false};
}

void WelcomePage::primary()
{
    auto id = CaseId::create(context().random);
    if (id)
        post(journey::event::Begin{context().mode, *id});
}

} // namespace kiosk::ui
