#include "ui/pages/review_page.h"

#include "ui/shell/document_wording.h"
#include "ui/shell/wording.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/picture_view.h"

#include <QGridLayout>

#include <algorithm>

namespace kiosk::ui {
namespace {

QString birthText(const journey::State& state, const PageContext& context)
{
    if (const auto* holder = journey::chosenHolder(state); holder && holder->birth.year > 0)
        return dateText(holder->birth, context.locale);
    if (journey::isProxy(state))
        return {}; // the document is the representative's
    const auto* mrz = state.chip       ? &state.chip->mrz
                      : state.document ? &state.document->mrz
                                       : nullptr;
    if (!mrz)
        return {};
    const auto birth =
        identity::parseMrzBirth(mrz->birthText, identity::dateOf(context.clock.now()));
    return birth ? dateText(*birth, context.locale) : QString();
}

QString nameOfDocument(const journey::State& state)
{
    if (state.chip)
        return fullName(state.chip->mrz.name);
    return state.document ? fullName(state.document->mrz.name) : QString();
}

QString personName(const journey::State& state)
{
    if (const auto* holder = journey::chosenHolder(state))
        if (const QString name = fullName(holder->name); !name.isEmpty())
            return name;
    return journey::isProxy(state) ? QString() : nameOfDocument(state);
}

// Why an agent looks at it is for the agent: here it would sound like a reproach.
QString faceText(const journey::State& state)
{
    const auto speaksOfFace = [](const std::string& id) {
        return id.starts_with("face.") || id == "biometrics.refused";
    };
    const auto* reasons = state.decision ? &state.decision->reasons : nullptr;
    if (!state.face || (reasons && std::any_of(reasons->begin(), reasons->end(), speaksOfFace)))
        return ReviewPage::tr("An agent will compare");
    return state.face->reference == journey::FaceReference::Printed
               ? ReviewPage::tr("Matches the printed photograph")
               : ReviewPage::tr("Matches the photograph");
}

// What was read of the document, and how. The printed name is the one with its accents.
template <typename Add>
void addDocument(const Add& add, const journey::DocumentFacts& document, const QString& shownName)
{
    add(ReviewPage::tr("Document"), documentName(document));
    if (const QString printed = fullName(document.printed.name); printed != shownName)
        add(ReviewPage::tr("Name as printed"), printed);
    QStringList confirmed;
    for (const auto field : document.confirmed)
        confirmed.append(fieldName(field));
    if (!confirmed.isEmpty())
        add(ReviewPage::tr("Confirmed by you"), confirmed.join(QStringLiteral(" · ")));
}

} // namespace

ReviewPage::ReviewPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Is everything right?"), parent)
{
}

// The record's answer may come while the page is looked at, and with it a question or a doubt.
void ReviewPage::showState(const journey::State& state)
{
    const bool asking = context().station.choices().canMoveFromPhone;
    if (m_contents && asking == m_isAsking && state.decision == m_shown)
        return;
    const bool isNews = m_contents && asking != m_isAsking;
    m_isAsking = asking;
    m_shown = state.decision;
    if (m_contents) { // not at once: its own button may have asked for it
        m_contents->hide();
        m_contents->deleteLater();
    }
    if (asking)
        buildQuestion();
    else
        buildReview();
    m_contents->setVisible(true);
    if (isNews) {
        enter();
        Q_EMIT said(intro());
    }
}

QString ReviewPage::lead() const
{
    return m_isAsking ? tr("It can be on one phone only.") : QString();
}

void ReviewPage::buildQuestion()
{
    setTitle(tr("Your digital card is active on another phone"));
    auto& column = bodyBeside(new PictureView(look(), QStringLiteral("phone-qr"), this), 35);
    m_contents = panes();
    column.addStretch(1);
    addText(column, TextRole::Body, lead());
    auto* move = addChoice(column, tr("Move it to the new phone"),
                           tr("It ends on the other phone as soon as the new one has it."));
    move->setObjectName(QStringLiteral("move-from-phone"));
    auto* keep = addChoice(column, tr("Keep it where it is"),
                           tr("Nothing changes. This visit ends and everything is erased here."));
    keep->setObjectName(QStringLiteral("keep-on-phone"));
    column.addStretch(1);
    connect(move, &QPushButton::clicked, this, [this] { post(journey::event::MoveFromPhone{}); });
    connect(keep, &QPushButton::clicked, this, &Page::stopAsked);
}

QWidget* ReviewPage::makePortraits()
{
    auto* portraits = new QWidget(this);
    auto* grid = new QGridLayout(portraits);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look().tokens().unit(1));
    // Above the facts the pictures take the height that is left; beside them, which may be long,
    // they stay at the top.
    const bool beside = window()->width() >= stackBelow();
    grid->setRowStretch(beside ? 2 : 0, 1);
    const auto portrait = [&](int column, const QString& name, const core::SharedImage& image,
                              const QString& placeholder) {
        auto* view = new LiveView(look(), name, placeholder, portraits);
        view->setAspect({4, 5});
        view->show(image);
        if (beside)
            view->setHeightFromWidth();
        auto* caption = new Text(look(), TextRole::Body, name, portraits);
        caption->setTone(Tone::Muted);
        caption->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        grid->addWidget(view, 0, column);
        grid->addWidget(caption, 1, column);
        grid->setColumnStretch(column, 1);
    };
    portrait(0, tr("Photograph of the document"), context().station.referencePortrait(),
             QStringLiteral("passport-chip"));
    portrait(1, tr("Your picture of today"), context().station.livePortrait(),
             QStringLiteral("face-oval"));
    return portraits;
}

void ReviewPage::buildReview()
{
    setTitle(tr("Is everything right?"));
    auto& column = bodyBeside(makePortraits(), 40);
    m_contents = panes();
    column.addWidget(makeFacts());
    addText(column, TextRole::Body,
            tr("“Send” seals this for your health insurance. It is then erased from this kiosk's "
               "memory."),
            Tone::Muted);
    if (context().station.choices().canAskAgent) {
        auto* wrong = addChoice(column, tr("Something is not right"), {});
        wrong->setObjectName(QStringLiteral("something-wrong"));
        connect(wrong, &QPushButton::clicked, this, [this] { post(journey::event::AskAgent{}); });
    }
    column.addStretch(1);
}

FactList* ReviewPage::makeFacts()
{
    const auto& now = state();
    auto* facts = new FactList(look(), this);
    const auto add = [facts](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts->add(name, value);
    };
    add(tr("Name"), personName(now));
    add(tr("Born on"), birthText(now, context()));
    if (const auto* holder = journey::chosenHolder(now); holder && !holder->nir.empty())
        add(tr("Social security number"), personal(holder->nir.grouped()));
    if (journey::isProxy(now))
        add(tr("Represented by"), nameOfDocument(now)); // the document is theirs
    if (now.document)
        addDocument(add, *now.document,
                    journey::isProxy(now) ? nameOfDocument(now) : personName(now));
    if (now.chip)
        add(tr("Chip"), chipText(*now.chip));
    add(tr("Face"), faceText(now));
    if (now.movesFromPhone)
        add(tr("Phone"), tr("The card ends on the other phone"));
    return facts;
}

PageActions ReviewPage::actions() const
{
    auto actions = Page::actions();
    if (m_isAsking)
        actions.primary.clear(); // the choice itself leads on
    else if (!actions.primary.isEmpty())
        actions.primary = tr("Send");
    return actions;
}

} // namespace kiosk::ui
