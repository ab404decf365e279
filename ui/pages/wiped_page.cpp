#include "ui/pages/wiped_page.h"

#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

WipedPage::WipedPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Thank you, and good-bye"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("erased"), this));
    column.addStretch(1);
    addText(column, TextRole::Lead,
            tr("Everything about you has been erased from this screen and its memory."));
    addText(column, TextRole::Body, tr("Have you got your card and your document?"));
    column.addStretch(1);
}

PageActions WipedPage::actions() const
{
    return {tr("Back to the start"), true, false, false};
}

void WipedPage::primary()
{
    Q_EMIT closed();
}

} // namespace kiosk::ui
