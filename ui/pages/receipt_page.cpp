#include "ui/pages/receipt_page.h"

#include "ui/widgets/choice_button.h"
#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

ReceiptPage::ReceiptPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Would you like a ticket?"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("ticket"), this));
    column.addStretch(1);
    addText(column, TextRole::Lead, tr("It carries the code for a later phone, for 30 days."));
    addText(
        column, TextRole::Body,
        tr("Keep it like a key. It works only together with your six digits, which are not on it."),
        Tone::Muted);
    auto* print = addChoice(column, tr("Print the ticket"), tr("It comes out below the screen."));
    print->setObjectName(QStringLiteral("print"));
    auto* printed = addText(column, TextRole::Body, {}, Tone::Success);
    printed->setStrong(true);
    column.addStretch(1);
    connect(print, &QPushButton::clicked, this, [this, print, printed] {
        // Once is enough; a second press would print the secret twice.
        print->setEnabled(false);
        printed->setText(tr("The ticket is being printed. Take it with you."));
        post(journey::event::PrintTicket{});
    });
}

} // namespace kiosk::ui
