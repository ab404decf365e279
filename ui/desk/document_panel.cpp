#include "ui/desk/document_panel.h"

#include "ui/desk/picture_zoom.h"
#include "ui/shell/document_wording.h"
#include "ui/shell/reason_wording.h"
#include "ui/shell/wording.h"
#include "ui/widgets/picture_button.h"
#include "ui/widgets/text.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QScrollArea>

namespace kiosk::ui {
namespace {

using identity::PrintedField;

// What the zone says of a printed field; and what is printed, if it was read.
identity::MrzField zoneFieldOf(PrintedField field)
{
    switch (field) {
    case PrintedField::Birth:
        return identity::MrzField::Birth;
    case PrintedField::Expiry:
        return identity::MrzField::Expiry;
    case PrintedField::Number:
        return identity::MrzField::Number;
    case PrintedField::Name:
        break;
    }
    return identity::MrzField::Name;
}

QString printedText(const identity::PrintedFields& printed, PrintedField field,
                    const QLocale& locale)
{
    switch (field) {
    case PrintedField::Birth:
        return printed.birth ? dateText(*printed.birth, locale) : QString();
    case PrintedField::Expiry:
        return printed.expiry ? dateText(*printed.expiry, locale) : QString();
    case PrintedField::Number:
        return grouped(printed.number);
    case PrintedField::Name:
        break;
    }
    const QString usage = personal(printed.usageName);
    const QString name =
        (personal(printed.name.surname) + u' ' + personal(printed.name.givenNames)).trimmed();
    return usage.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, usage);
}

QString joined(const std::vector<Fact>& facts)
{
    QStringList values;
    for (const Fact& fact : facts)
        values.append(fact.value);
    return values.join(u' ');
}

QString confirmedText(const journey::DocumentFacts& document)
{
    QStringList fields;
    for (const auto field : document.confirmed)
        fields.append(fieldName(field));
    return QStringLiteral("%1 (%2)").arg(decisionReasonText("document.confirmed_by_person"),
                                         fields.join(QStringLiteral(", ")));
}

} // namespace

DocumentPanel::DocumentPanel(const Look& look, station::StationPort& station,
                             const core::Clock& clock, const QLocale& locale, QWidget* parent)
    : QWidget(parent), m_look(look), m_station(station), m_clock(clock), m_locale(locale),
      m_title(new Text(look, TextRole::Heading, {}, this)),
      m_front(new PictureButton(look, sideName(true), this)),
      m_back(new PictureButton(look, sideName(false), this)), m_findings(new QScrollArea(this))
{
    m_title->setObjectName(QStringLiteral("desk-document"));
    m_front->setObjectName(QStringLiteral("desk-front"));
    m_back->setObjectName(QStringLiteral("desk-back"));
    m_findings->setObjectName(QStringLiteral("desk-findings"));
    m_findings->setAccessibleName(tr("What is known of the document"));
    m_findings->setWidgetResizable(true);
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(look.tokens().unit(1));
    for (auto* picture : {m_front, m_back}) {
        pictures->addWidget(picture);
        connect(picture, &QPushButton::clicked, this, [this, picture] { enlarge(*picture); });
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.tokens().unit(1));
    column->addWidget(m_title);
    column->addLayout(pictures, 2);
    column->addWidget(m_findings, 3);
    connect(&station, &station::StationPort::documentSidesChanged, this,
            &DocumentPanel::showPictures);
    refresh();
}

void DocumentPanel::enlarge(const PictureButton& picture)
{
    m_zoom = new PictureZoom(m_look, picture.accessibleName(), picture.picture(), window());
}

void DocumentPanel::showPictures()
{
    m_front->setPicture(m_station.documentFront());
    m_back->setPicture(m_station.documentBack());
    // What is wiped is not left on the screen.
    if (m_zoom && !m_front->picture() && !m_back->picture())
        m_zoom->close();
}

void DocumentPanel::refresh()
{
    showPictures();
    const auto& document = m_station.state().document;
    setVisible(document.has_value());
    if (document == m_shown)
        return;
    m_shown = document;
    delete m_findings->takeWidget();
    if (!document) {
        m_title->clear();
        return;
    }
    m_title->setText(tr("%1, %2").arg(documentName(*document), sourceText(document->source)));
    m_findings->setWidget(makeFindings(*document));
}

QWidget* DocumentPanel::makeFindings(const journey::DocumentFacts& document)
{
    auto* findings = new QWidget;
    auto* column = new QVBoxLayout(findings);
    column->setContentsMargins(0, 0, m_look.tokens().unit(1), 0);
    column->setSpacing(m_look.tokens().unit(1) / 2);
    addVerdicts(*column, document);
    addComparison(*column, document);
    addNotChecked(*column, document);
    column->addStretch(1);
    return findings;
}

void DocumentPanel::addComparison(QVBoxLayout& column, const journey::DocumentFacts& document)
{
    QStringList zone;
    for (const auto& line : document.mrz.lines.lines)
        zone.append(personal(line));
    if (!zone.isEmpty()) {
        auto* lines = new Text(m_look, TextRole::Body, zone.join(u'\n'), this);
        lines->setObjectName(QStringLiteral("desk-zone"));
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPixelSize(m_look.tokens().fontPixels(TextRole::Body));
        lines->setFont(fixed);
        lines->setLayoutDirection(Qt::LeftToRight);
        column.addWidget(lines);
    }
    if (document.plausibility.printed.empty())
        return;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_look.tokens().unit(2));
    grid->setVerticalSpacing(m_look.tokens().unit(1) / 2);
    const auto put = [&](int row, int at, const QString& words, bool strong) {
        auto* text = new Text(m_look, TextRole::Body, words, this);
        text->setStrong(strong);
        if (!strong)
            text->setTone(Tone::Muted);
        grid->addWidget(text, row, at);
    };
    put(0, 1, tr("In the lines < < <"), false);
    put(0, 2, tr("Printed"), false);
    const auto today = identity::dateOf(m_clock.now());
    int row = 1;
    for (const auto& [field, match] : document.plausibility.printed) {
        put(row, 0, printedFieldName(field), false);
        put(row, 1, joined(factsOf(document.mrz, zoneFieldOf(field), m_locale, today)), true);
        put(row, 2, printedText(document.printed, field, m_locale), true);
        auto* verdict = new VerdictLine(m_look, this);
        verdict->setObjectName(QStringLiteral("desk-match-%1").arg(row - 1));
        verdict->show(toneOf(match), printedMatchText(match));
        grid->addWidget(verdict, row++, 3);
    }
    for (const int at : {1, 2})
        grid->setColumnStretch(at, 1);
    column.addLayout(grid);
}

void DocumentPanel::addLine(QVBoxLayout& column, VerdictTone tone, const QString& words,
                            const char* name)
{
    auto* line = new VerdictLine(m_look, this);
    line->setObjectName(QLatin1String(name));
    line->show(tone, words);
    column.addWidget(line);
}

void DocumentPanel::addVerdicts(QVBoxLayout& column, const journey::DocumentFacts& document)
{
    if (const QString seal = sealText(document.seal); !seal.isEmpty()) {
        const QString why = QString::fromStdString(document.sealReason);
        addLine(column, toneOf(document.seal),
                why.isEmpty() ? seal : QStringLiteral("%1 (%2)").arg(seal, why), "desk-seal");
    }
    if (document.copySuspected)
        addLine(column, VerdictTone::Bad, decisionReasonText("document.copy_suspected"),
                "desk-copy");
    if (!document.confirmed.empty())
        addLine(column, VerdictTone::Open, confirmedText(document), "desk-confirmed");
    for (const auto& hint : document.plausibility.hints)
        addLine(column, VerdictTone::Open, hintText(hint));
}

void DocumentPanel::addNotChecked(QVBoxLayout& column, const journey::DocumentFacts& document)
{
    if (document.plausibility.notChecked.empty())
        return;
    QStringList open;
    for (const auto& id : document.plausibility.notChecked)
        open.append(QStringLiteral("• ") + notCheckedText(id));
    auto* title = new Text(m_look, TextRole::Body, tr("Not checked: please look yourself"), this);
    title->setStrong(true);
    column.addWidget(title);
    auto* list = new Text(m_look, TextRole::Body, open.join(u'\n'), this);
    list->setObjectName(QStringLiteral("desk-not-checked"));
    column.addWidget(list);
}

} // namespace kiosk::ui
