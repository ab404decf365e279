#include "ui/pages/sealing_page.h"

#include "ui/widgets/picture_view.h"

#include <QProgressBar>

namespace kiosk::ui {

SealingPage::SealingPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Your registration is being protected"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("shield"), this));
    column.addStretch(1);
    addText(column, TextRole::Lead,
            tr("It is sealed so that only your health insurance can open it, and stored safely."));
    addText(column, TextRole::Body, tr("This takes a few seconds. You need do nothing."),
            Tone::Muted);
    auto* progress = new QProgressBar(this);
    // A full turn of movement means "working"; with motion off a half-filled bar stands still.
    progress->setRange(0, look().tokens().appearance().reducedMotion ? 100 : 0);
    progress->setValue(50);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("Protecting the registration"));
    column.addWidget(progress);
    column.addStretch(1);
}

PageActions SealingPage::actions() const
{
    auto actions = Page::actions();
    // While it is being stored there is nothing to stop; after a failure there is.
    actions.stop = actions.stop && state().problem;
    return actions;
}

QString SealingPage::status() const
{
    return state().problem ? QString() : tr("Storing your registration…");
}

} // namespace kiosk::ui
