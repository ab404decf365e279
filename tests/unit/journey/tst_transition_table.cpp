// The table itself, and that the documents made from it are the committed ones. That it says what
// happens is tested by tests/journey.
#include "journey/event.h"
#include "journey/transition_table.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace kiosk::journey;

namespace {

QString committed(const char* name)
{
    QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/docs/%1").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("docs/%1 cannot be read").arg(QLatin1String(name));
    return QString::fromUtf8(file.readAll());
}

// Giving up is no way on.
bool isWayOn(const TransitionRow& row)
{
    return row.event != "cancel" && row.event != "time-out" && row.event != "put-aside";
}

std::set<Step> reachedFrom(Step start, bool (*counts)(const TransitionRow&))
{
    std::set<Step> reached{start};
    for (bool grows = true; grows;) {
        grows = false;
        for (const TransitionRow& row : transitionTable())
            for (const Step from : row.from)
                if (counts(row) && reached.contains(from))
                    grows = reached.insert(row.to.value_or(from)).second || grows;
    }
    return reached;
}

} // namespace

class TransitionTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRow_namesAnEvent()
    {
        for (const TransitionRow& row : transitionTable()) {
            QVERIFY2(isEventId(row.event), row.event.data());
            QVERIFY2(!row.from.empty(), row.event.data());
        }
    }
    void everyTransition_isInOneRow()
    {
        std::set<std::tuple<Step, std::string_view, Step>> seen;
        for (const TransitionRow& row : transitionTable())
            for (const Step from : row.from) {
                const Step to = row.to.value_or(from);
                QVERIFY2(seen.emplace(from, row.event, to).second, row.event.data());
                QVERIFY(findTransition(from, row.event, to) == &row);
            }
        QVERIFY(findTransition(Step::Welcome, "package-stored", Step::Registered) == nullptr);
    }
    void everyStep_isReachedAndLeadsToTheEnd_data()
    {
        QTest::addColumn<int>("step");
        for (int step = 0; step <= static_cast<int>(Step::Wiped); ++step)
            QTest::newRow(stepId(static_cast<Step>(step)).data()) << step;
    }
    void everyStep_isReachedAndLeadsToTheEnd()
    {
        QFETCH(const int, step);
        QVERIFY(reachedFrom(Step::Welcome, isWayOn).contains(static_cast<Step>(step)));
        QVERIFY(reachedFrom(static_cast<Step>(step), isWayOn).contains(Step::Wiped));
    }
    void everyStepOfAVisit_canBeCancelled()
    {
        for (auto step = static_cast<int>(Step::Comfort); step < static_cast<int>(Step::Wiped);
             ++step)
            QVERIFY(findTransition(static_cast<Step>(step), "cancel", Step::Wiped) != nullptr);
    }
    // Written by: kioskctl journey --markdown > docs/journey.md
    void page_isTheCommittedOne()
    {
        QCOMPARE(committed("journey.md"), QString::fromStdString(transitionsAsMarkdown()));
    }
    // Written by: kioskctl journey --dot > docs/journey.dot; dot -Tsvg -o docs/journey.svg …
    void graph_isTheCommittedOne()
    {
        QCOMPARE(committed("journey.dot"), QString::fromStdString(transitionsAsDot()));
    }
    // It has the very arrows of the graph.
    void picture_isOfTheGraph()
    {
        const QString graph = committed("journey.dot");
        QString picture = committed("journey.svg");
        picture.replace(QLatin1String("&#45;"), QLatin1String("-"));
        static const QRegularExpression arrow(QStringLiteral("\"([a-z-]+)\" -> \"([a-z-]+)\""));
        int arrows = 0;
        for (auto found = arrow.globalMatch(graph); found.hasNext(); ++arrows) {
            const auto ends = found.next();
            const QString title =
                QStringLiteral("<title>%1-&gt;%2</title>").arg(ends.captured(1), ends.captured(2));
            QVERIFY2(picture.contains(title), qPrintable(title));
        }
        QVERIFY(arrows > 30);
        QCOMPARE(picture.count(QLatin1String("class=\"edge\"")), arrows);
    }
};

QTEST_APPLESS_MAIN(TransitionTableTest)
#include "tst_transition_table.moc"
