#include "ui/pages/comfort_page.h"

#include "ui/pages/comfort_panel.h"

namespace kiosk::ui {

ComfortPage::ComfortPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("How would you like to read?"), parent)
{
    addText(body(), TextRole::Body,
            tr("You can change this at any time, at the top of the screen."));
    auto* panel = new ComfortPanel(look(), context.language,
                                   {context.canSpeak, state().comfort.speech}, this);
    body().addWidget(panel);
    body().addStretch(1);
    connect(panel, &ComfortPanel::languageChosen, this, &Page::languageChosen);
    connect(panel, &ComfortPanel::appearanceChosen, this, &Page::appearanceChosen);
    connect(panel, &ComfortPanel::speechChosen, this, &Page::speechChosen);
}

} // namespace kiosk::ui
