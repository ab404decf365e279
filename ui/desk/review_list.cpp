#include "ui/desk/review_list.h"

#include "ui/shell/agent_wording.h"
#include "ui/shell/reason_wording.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kiosk::ui {
namespace {

using station::ReviewLine;
using LineTone = ReviewLine::Tone;

// What an agent has to look at is in view without scrolling; otherwise the order stays.
std::vector<ReviewLine> worstTopicFirst(std::vector<ReviewLine> lines)
{
    std::map<QString, int> worst;
    for (const auto& line : lines) {
        int& rank = worst[line.topic];
        rank = std::max(rank, line.tone == LineTone::Good ? 0 : static_cast<int>(line.tone));
    }
    std::stable_sort(lines.begin(), lines.end(), [&worst](const auto& a, const auto& b) {
        return worst[a.topic] > worst[b.topic];
    });
    return lines;
}

} // namespace

ReviewList::ReviewList(const Look& look, const QLocale& locale, QWidget* parent)
    : QWidget(parent), m_look(look), m_locale(locale), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look.tokens().unit(1) / 2);
}

void ReviewList::show(const std::vector<station::ReviewLine>& lines)
{
    setVisible(!lines.empty());
    if (lines == m_shown)
        return;
    m_shown = lines;
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    QString topic;
    int number = 0;
    for (const auto& each : worstTopicFirst(lines)) {
        if (each.topic != topic) {
            topic = each.topic;
            auto* title = new Text(m_look, TextRole::Body, topicText(topic), this);
            title->setStrong(true);
            title->setTone(Tone::Muted);
            m_column->addWidget(title);
        }
        auto* line = new VerdictLine(m_look, this);
        line->setObjectName(QStringLiteral("review-%1").arg(number++));
        line->show(toneOf(each.tone), decisionReasonText(each.id.toStdString()), figuresOf(each));
        m_column->addWidget(line);
    }
}

QString ReviewList::figuresOf(const station::ReviewLine& line) const
{
    const auto figure = [this](double value) {
        return m_locale.toString(value, 'f', std::abs(value) < 10 ? 2 : 0);
    };
    QStringList parts;
    if (line.tone != LineTone::Good) // its words say it
        parts.append(toneText(line.tone));
    if (!line.detail.isEmpty())
        parts.append(differenceText(line.detail.toStdString()));
    if (line.score && line.limit)
        parts.append(tr("%1, limit %2").arg(figure(*line.score), figure(*line.limit)));
    else if (line.score)
        parts.append(figure(*line.score));
    if (const QString who = settledByText(line.who); !who.isEmpty())
        parts.append(who);
    return parts.join(QStringLiteral(" · "));
}

} // namespace kiosk::ui
