#include "ui/pages/refused_page.h"

#include "ui/shell/next_step_wording.h"
#include "ui/shell/reason_wording.h"
#include "ui/shell/wording.h"
#include "ui/widgets/picture_view.h"

namespace kiosk::ui {

RefusedPage::RefusedPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("This cannot be completed here"), parent)
{
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("agent"), this));
    column.addStretch(1);
    withoutProblemPanel();
    if (const auto& problem = state().problem) {
        addText(column, TextRole::Lead, errorSentence(problem->code));
        addText(column, TextRole::Body, errorNextStep(problem->code));
    }
    if (const auto& decision = state().decision) {
        for (const auto& reason : decision->reasons) {
            addText(column, TextRole::Body, QStringLiteral("• ") + decisionReasonText(reason));
            if (const QString next = refusalNextStep(reason); !next.isEmpty())
                addText(column, TextRole::Body, next)->setStrong(true);
        }
    }
    addText(column, TextRole::Body, tr("Your physical carte Vitale goes on working."), Tone::Muted);
    column.addStretch(1);
}

} // namespace kiosk::ui
