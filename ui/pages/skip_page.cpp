#include "ui/pages/skip_page.h"

#include "ui/shell/next_step_wording.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/picture_view.h"

namespace kiosk::ui {
namespace {

using journey::SkipReason;
using journey::Step;

QString titleOf(Step step)
{
    switch (step) {
    case Step::HealthCard:
        return SkipPage::tr("You can go on without your card");
    case Step::Document:
        return SkipPage::tr("You have no identity document?");
    case Step::Chip:
        return SkipPage::tr("The chip cannot be read?");
    default:
        break;
    }
    return SkipPage::tr("An agent can compare instead");
}

QString pictureOf(Step step)
{
    switch (step) {
    case Step::HealthCard:
        return QStringLiteral("card-reader");
    case Step::Document:
        return QStringLiteral("passport-camera");
    case Step::Chip:
        return QStringLiteral("passport-chip");
    default:
        break;
    }
    return QStringLiteral("agent");
}

} // namespace

SkipPage::SkipPage(const PageContext& context, QWidget* parent)
    : Page(context, titleOf(context.station.state().step), parent)
{
    auto& column = bodyBeside(new PictureView(look(), pictureOf(state().step), this), 25);
    column.addStretch(1);
    if (const QString words = lead(); !words.isEmpty())
        addText(column, TextRole::Body, words);
    column.setSpacing(look().tokens().unit(1)); // all in view, in scripts with high lines too
    for (const SkipReason reason : context.station.choices().skips) {
        auto* way = addChoice(column, skipText(reason), skipNextStep(reason));
        way->setObjectName(QStringLiteral("skip-") +
                           QString::fromStdString(std::string(journey::skipReasonId(reason))));
        connect(way, &QPushButton::clicked, this, [this, reason] {
            post(journey::event::Skip{reason});
            Q_EMIT closed();
        });
    }
    column.addStretch(1);
}

QString SkipPage::lead() const
{
    if (state().step == Step::Document)
        return tr("An expired one may help too: show it first, an agent looks at it.");
    return {};
}

PageActions SkipPage::actions() const
{
    return {tr("Go on with the step"), true, true, false};
}

void SkipPage::primary()
{
    Q_EMIT closed();
}

void SkipPage::back()
{
    Q_EMIT closed();
}

} // namespace kiosk::ui
