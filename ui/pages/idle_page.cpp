#include "ui/pages/idle_page.h"

#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

IdlePage::IdlePage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Are you still there?"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("clock"), this));
    column.addStretch(1);
    addText(
        column, TextRole::Lead,
        tr("To protect you, everything on this screen is erased soon. Press the button to go on."));
    m_left = addText(column, TextRole::Heading, {});
    m_left->setObjectName(QStringLiteral("seconds-left"));
    column.addStretch(1);
}

PageActions IdlePage::actions() const
{
    return {tr("I am here, go on"), true, false, false};
}

void IdlePage::primary()
{
    Q_EMIT closed();
}

void IdlePage::setSecondsLeft(int seconds)
{
    m_left->setText(tr("%n second(s) left", nullptr, seconds));
}

} // namespace kiosk::ui
