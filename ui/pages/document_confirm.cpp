#include "ui/pages/document_confirm.h"

#include "ui/shell/document_wording.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fact_list.h"

namespace kiosk::ui {

DocumentConfirm::DocumentConfirm(const PageContext& context, const journey::DocumentFacts& document,
                                 QWidget* parent)
    : QWidget(parent)
{
    const Look& look = context.look;
    const auto& tokens = look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens.unit(2));

    auto* facts = new FactList(look, this, TextRole::Lead);
    facts->setObjectName(QStringLiteral("to-confirm"));
    const auto today = identity::dateOf(context.clock.now());
    for (const auto field : document.toConfirm) {
        for (const Fact& fact : factsOf(document.mrz, field, context.locale, today))
            facts->add(fact.name, fact.value);
    }
    column->addWidget(facts);
    auto* hint = new Text(look, TextRole::Body, tr("Accents may be missing."), this);
    hint->setTone(Tone::Muted);
    column->addWidget(hint);

    const bool large = tokens.appearance().scalePercent > 100;
    auto* buttons = new QBoxLayout(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    buttons->setSpacing(tokens.unit(2));
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new ActionButton(look, Emphasis::Secondary, text, this);
        button->setObjectName(QLatin1String(name));
        buttons->addWidget(button);
        return button;
    };
    auto* again = add(tr("No, read again"), "read-again");
    connect(again, &QPushButton::clicked, this, &DocumentConfirm::readAgain);
    if (context.station.choices().canAskAgent) {
        auto* agent = add(tr("Ask an agent"), "ask-agent");
        connect(agent, &QPushButton::clicked, this, &DocumentConfirm::askAgent);
    }
    column->addLayout(buttons);
}

} // namespace kiosk::ui
