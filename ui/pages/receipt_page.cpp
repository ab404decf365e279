#include "ui/pages/receipt_page.h"

#include "ui/widgets/choice_button.h"
#include "ui/widgets/picture_view.h"

#include <algorithm>

namespace kiosk::ui {

ReceiptPage::ReceiptPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Would you like a ticket?"), parent)
{
    const auto& handoff = state().handoff;
    const bool delivered = handoff && handoff->pairing == journey::Pairing::Delivered;
    auto& column = bodyBeside(new PictureView(
        look(), delivered ? QStringLiteral("check") : QStringLiteral("ticket"), this));
    column.addStretch(1);
    if (delivered) // the code is used up; a ticket would promise what it cannot do
        sayWhyNone(column, tr("All is done"), tr("Your phone has the card: you need no ticket."));
    else if (!canPrint())
        sayWhyNone(column, tr("Your registration is stored"),
                   tr("No ticket can be printed here. With another phone, ask at any desk for a "
                      "new code."));
    else
        offerTicket(column);
    column.addStretch(1);
}

bool ReceiptPage::canPrint() const
{
    const auto devices = context().station.devices();
    return std::ranges::any_of(devices, [](const station::DeviceState& device) {
        return device.kind == QLatin1String("printer") && device.ready;
    });
}

void ReceiptPage::sayWhyNone(QVBoxLayout& column, const QString& title, const QString& sentence)
{
    setTitle(title);
    addText(column, TextRole::Lead, sentence);
}

void ReceiptPage::offerTicket(QVBoxLayout& column)
{
    addText(column, TextRole::Lead, tr("It carries the code for a later phone, for 30 days."));
    addText(
        column, TextRole::Body,
        tr("Keep it like a key. It works only together with your six digits, which are not on it."),
        Tone::Muted);
    auto* print = addChoice(column, tr("Print the ticket"), tr("It comes out below the screen."));
    print->setObjectName(QStringLiteral("print"));
    auto* printed = addText(column, TextRole::Body, {}, Tone::Success);
    printed->setStrong(true);
    connect(print, &QPushButton::clicked, this, [this, print, printed] {
        // Once is enough; a second press would print the secret twice.
        print->setEnabled(false);
        printed->setText(tr("The ticket is being printed. Take it with you."));
        post(journey::event::PrintTicket{});
    });
}

} // namespace kiosk::ui
