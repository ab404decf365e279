#include "ui/pages/reason_page.h"

#include "ui/shell/next_step_wording.h"
#include "ui/shell/wording.h"
#include "ui/widgets/choice_button.h"

namespace kiosk::ui {

using journey::Authority;
using journey::Reason;

ReasonPage::ReasonPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Who is the digital carte Vitale for?"), parent), m_who(new QWidget(this)),
      m_why(new QWidget(this)), m_authority(new QWidget(this))
{
    buildWho();
    buildWhy();
    buildAuthority();
    body().addStretch(1);
    m_why->hide();
    m_authority->hide();
}

void ReasonPage::buildWho()
{
    auto& column = addQuestion(*m_who);
    auto* me = addChoice(column, tr("For me, on my phone"), tr("Today's phone or a later one."),
                         QStringLiteral("phone-qr"));
    me->setObjectName(QStringLiteral("for-me"));
    connect(me, &QPushButton::clicked, this, [this] { showQuestion(m_why); });
    auto* other =
        addChoice(column, reasonText(Reason::Represented),
                  tr("My child, or a person I am the guardian of."), QStringLiteral("shield"));
    other->setObjectName(QStringLiteral("reason-represented"));
    connect(other, &QPushButton::clicked, this, [this] { showQuestion(m_authority); });
    const auto days =
        std::chrono::duration_cast<std::chrono::days>(context().station.policy().delegatedLife);
    addAnswer(column, Reason::HelpersPhone,
              tr("For %1 days. I can end it at any time, at any desk.")
                  .arg(context().locale.toString(static_cast<qlonglong>(days.count()))),
              QStringLiteral("agent"));
}

void ReasonPage::buildWhy()
{
    auto& column = addQuestion(*m_why);
    addAnswer(column, Reason::NoPhone, tr("For example, it cannot scan my document."));
    addAnswer(column, Reason::FaceCheckFailed,
              tr("I tried in the app and it did not work. The app may have given me a code."));
    addAnswer(column, Reason::NewPhone, tr("My old phone is lost, broken or replaced."));
}

void ReasonPage::buildAuthority()
{
    auto& column = addQuestion(*m_authority);
    for (const auto authority : {Authority::Parent, Authority::Guardian, Authority::Mandate}) {
        auto* button = addChoice(column, authorityText(authority), authorityProof(authority));
        button->setObjectName(QStringLiteral("authority-") +
                              QString::fromStdString(std::string(authorityId(authority))));
        connect(button, &QPushButton::clicked, this, [this, authority] {
            post(journey::event::ChooseReason{Reason::Represented, authority});
        });
    }
    addText(column, TextRole::Body,
            tr("You show your own identity document, and the carte Vitale of the person you "
               "represent."),
            Tone::Muted);
}

QVBoxLayout& ReasonPage::addQuestion(QWidget& question)
{
    auto* column = new QVBoxLayout(&question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look().tokens().unit(2));
    body().addWidget(&question);
    return *column;
}

void ReasonPage::addAnswer(QVBoxLayout& column, Reason reason, const QString& sentence,
                           const QString& picture)
{
    auto* button = addChoice(column, reasonText(reason), sentence, picture);
    button->setObjectName(QStringLiteral("reason-") +
                          QString::fromStdString(std::string(journey::reasonId(reason))));
    connect(button, &QPushButton::clicked, this,
            [this, reason] { post(journey::event::ChooseReason{reason}); });
}

void ReasonPage::showQuestion(QWidget* question)
{
    for (auto* each : {m_who, m_why, m_authority})
        each->setVisible(question == each);
    setTitle(question == m_who   ? tr("Who is the digital carte Vitale for?")
             : question == m_why ? tr("What brings you here?")
                                 : tr("Why may you act for this person?"));
    enter();
    Q_EMIT said(title());
    Q_EMIT actionsChanged();
}

PageActions ReasonPage::actions() const
{
    auto actions = Page::actions();
    actions.primary.clear(); // the choice itself leads on
    actions.back = actions.back || m_who->isHidden();
    return actions;
}

void ReasonPage::back()
{
    if (m_who->isHidden())
        showQuestion(m_who);
    else
        Page::back();
}

} // namespace kiosk::ui
