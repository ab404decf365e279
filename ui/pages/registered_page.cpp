#include "ui/pages/registered_page.h"

#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

RegisteredPage::RegisteredPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("You are registered"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("check"), this));
    column.addStretch(1);
    addText(column, TextRole::Lead,
            tr("Your registration is stored and cannot be lost, even if the network fails."));
    addText(column, TextRole::Body,
            tr("Please take your carte Vitale and your identity document with you."));
    if (state().decision && state().decision->verdict == journey::Verdict::ReviewLater)
        addText(column, TextRole::Body,
                tr("Your registration is complete here. Your health insurance looks at it once "
                   "more before the card is issued, mostly within two days."));
    if (const auto& handoff = state().handoff) {
        const QString number = QString::fromStdString(handoff->package.text()).left(8).toUpper();
        addText(column, TextRole::Body, tr("Your registration's number: %1").arg(number),
                Tone::Muted);
    }
    addText(column, TextRole::Body, tr("Next: your phone, if you have it with you."), Tone::Muted);
    column.addStretch(1);
}

} // namespace kiosk::ui
