#include "ui/pages/settings_page.h"

#include "ui/pages/comfort_panel.h"

namespace kiosk::ui {

SettingsPage::SettingsPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Language and comfort"), parent)
{
    auto* panel = new ComfortPanel(look(), context.language,
                                   {context.canSpeak, state().comfort.speech}, this);
    body().addWidget(panel);
    body().addStretch(1);
    connect(panel, &ComfortPanel::languageChosen, this, &Page::languageChosen);
    connect(panel, &ComfortPanel::appearanceChosen, this, &Page::appearanceChosen);
    connect(panel, &ComfortPanel::speechChosen, this, &Page::speechChosen);
}

PageActions SettingsPage::actions() const
{
    return {tr("Done"), true, false, false};
}

void SettingsPage::primary()
{
    Q_EMIT closed();
}

} // namespace kiosk::ui
