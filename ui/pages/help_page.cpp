#include "ui/pages/help_page.h"

#include "ui/widgets/choice_button.h"
#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

HelpPage::HelpPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("How can we help?"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("agent"), this));
    column.addStretch(1);
    addText(
        column, TextRole::Body,
        tr("There is no hurry. Nothing is sent before you have checked it and pressed “Send”."));
    if (context.station.choices().canAskAgent) {
        auto* call = addChoice(column, tr("Call an agent"),
                               tr("Someone comes to you. What you have done is kept."));
        call->setObjectName(QStringLiteral("help-agent"));
        connect(call, &QPushButton::clicked, this, [this] {
            post(journey::event::AskAgent{});
            Q_EMIT closed();
        });
    } else {
        addText(column, TextRole::Lead, tr("An agent at the desk will gladly help you."));
    }
    addText(column, TextRole::Body,
            tr("With a keyboard: Tab goes from one button to the next, Enter presses it, Escape "
               "goes back."),
            Tone::Muted);
    column.addStretch(1);
}

PageActions HelpPage::actions() const
{
    return {tr("Go on"), true, false, false};
}

void HelpPage::primary()
{
    Q_EMIT closed();
}

} // namespace kiosk::ui
