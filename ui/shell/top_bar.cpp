#include "ui/shell/top_bar.h"

#include "ui/shell/wording.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/step_bar.h"

#include <QHBoxLayout>
#include <QPainter>

#include <array>
#include <utility>

namespace kiosk::ui {
namespace {

using journey::Step;

// Steps that a person counts; some pages belong to the same one.
constexpr std::array counted{Step::Consent,  Step::Reason,  Step::HealthCard,
                             Step::Document, Step::Chip,    Step::Face,
                             Step::Review,   Step::Sealing, Step::Pairing};

int position(Step step)
{
    if (step == Step::ResumeCode)
        step = Step::Reason;
    if (step == Step::TransactionCode || step == Step::Registered)
        step = Step::Sealing;
    if (step == Step::Receipt)
        step = Step::Pairing;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        if (counted[i] == step)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

TopBar::TopBar(const Look& look, Step step, bool speaks, QWidget* parent)
    : QWidget(parent), m_look(look)
{
    const auto& tokens = look.tokens();
    QStringList names;
    for (const Step each : counted)
        names.append(stepName(each));
    auto* steps = new StepBar(look, names, position(step), tr("Digital carte Vitale"), this);
    steps->setObjectName(QStringLiteral("steps"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(tokens.unit(5), tokens.unit(1), tokens.unit(3), tokens.unit(1));
    row->setSpacing(tokens.unit(1));
    row->addWidget(steps, 1);
    const auto add = [&](const QString& text, const QString& sign, const QString& name) {
        auto* button = new ActionButton(look, Emphasis::Quiet, text, this);
        button->setRole(TextRole::Body);
        if (tokens.appearance().scalePercent < 200)
            button->setSign(sign);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    if (speaks) {
        auto* aloud =
            add(tr("Read aloud"), QStringLiteral("speaker"), QStringLiteral("top-read-aloud"));
        connect(aloud, &QPushButton::clicked, this, &TopBar::readAloud);
    }
    auto* language = add(tr("Language"), QStringLiteral("globe"), QStringLiteral("top-language"));
    auto* comfort = add(tr("Comfort"), QStringLiteral("comfort"), QStringLiteral("top-comfort"));
    auto* help = add(tr("Help"), QStringLiteral("help"), QStringLiteral("top-help"));
    connect(language, &QPushButton::clicked, this, &TopBar::settings);
    connect(comfort, &QPushButton::clicked, this, &TopBar::settings);
    connect(help, &QPushButton::clicked, this, &TopBar::help);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colours().raised);
    painter.fillRect(0, height() - 2, width(), 2, m_look.colours().divider);
}

} // namespace kiosk::ui
