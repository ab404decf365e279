#include "ui/pages/stop_page.h"

#include "ui/widgets/choice_button.h"
#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

StopPage::StopPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Do you want to stop?"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("warning"), this));
    column.addStretch(1);
    // Once a package is stored, stopping loses nothing of it.
    const bool stored = state().handoff.has_value();
    addText(column, TextRole::Lead,
            stored ? tr("Your registration is kept. Only this screen is cleared.")
                   : tr("Everything you have done here will be erased. Nothing is sent."));
    auto* stop = addChoice(
        column, stored ? tr("Stop and clear the screen") : tr("Stop and erase everything"), {});
    stop->setObjectName(QStringLiteral("stop-now"));
    stop->setEmphasis(Emphasis::Danger);
    column.addStretch(1);
    connect(stop, &QPushButton::clicked, this, [this] {
        post(journey::event::Cancel{});
        Q_EMIT closed();
    });
}

PageActions StopPage::actions() const
{
    return {tr("Go on"), true, false, false};
}

void StopPage::primary()
{
    Q_EMIT closed();
}

} // namespace kiosk::ui
