#include "ui/pages/document_confirm.h"

#include "ui/shell/document_wording.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fact_list.h"

namespace kiosk::ui {

DocumentConfirm::DocumentConfirm(const PageContext& context, const journey::DocumentFacts& document,
                                 QWidget* parent)
    : QWidget(parent), m_context(context)
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
}

QWidget* DocumentConfirm::makeAnswers(QWidget* parent)
{
    const Look& look = m_context.look;
    auto* answers = new QWidget(parent);
    auto* row = new QHBoxLayout(answers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look.tokens().unit(2));
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new ActionButton(look, Emphasis::Secondary, text, answers);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
        return button;
    };
    auto* again = add(tr("No, read again"), "read-again");
    connect(again, &QPushButton::clicked, this, &DocumentConfirm::readAgain);
    if (m_context.station.choices().canAskAgent) {
        auto* agent = add(tr("Ask an agent"), "ask-agent");
        connect(agent, &QPushButton::clicked, this, &DocumentConfirm::askAgent);
    }
    return answers;
}

} // namespace kiosk::ui
