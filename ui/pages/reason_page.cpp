#include "ui/pages/reason_page.h"

#include "ui/shell/wording.h"
#include "ui/widgets/choice_button.h"

namespace kiosk::ui {

using journey::Reason;

ReasonPage::ReasonPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Who is the digital carte Vitale for?"), parent), m_who(new QWidget(this)),
      m_why(new QWidget(this))
{
    const auto question = [this](QWidget* widget) {
        auto* column = new QVBoxLayout(widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(look().tokens().unit(2));
        body().addWidget(widget);
        return column;
    };
    const auto answer = [this](QVBoxLayout& column, Reason reason, const QString& sentence,
                               const QString& picture = {}) {
        auto* button = addChoice(column, reasonText(reason), sentence, picture);
        button->setObjectName(QStringLiteral("reason-") +
                              QString::fromStdString(std::string(journey::reasonId(reason))));
        connect(button, &QPushButton::clicked, this,
                [this, reason] { post(journey::event::ChooseReason{reason}); });
    };
    auto* who = question(m_who);
    auto* me = addChoice(*who, tr("For me, on my phone"), tr("Today's phone or a later one."),
                         QStringLiteral("phone-qr"));
    me->setObjectName(QStringLiteral("for-me"));
    answer(*who, Reason::Represented, tr("My child, or a person I am the guardian of."),
           QStringLiteral("shield"));
    answer(*who, Reason::HelpersPhone, tr("For 30 days. I can end it at any time, at any desk."),
           QStringLiteral("agent"));
    auto* why = question(m_why);
    answer(*why, Reason::NoPhone, tr("For example, it cannot scan my document."));
    answer(*why, Reason::FaceCheckFailed, tr("I tried in the app and it did not work."));
    answer(*why, Reason::NewPhone, tr("My old phone is lost, broken or replaced."));
    body().addStretch(1);

    connect(me, &QPushButton::clicked, this, [this] { showQuestion(m_why); });
    m_why->hide();
}

void ReasonPage::showQuestion(QWidget* question)
{
    m_who->setVisible(question == m_who);
    m_why->setVisible(question == m_why);
    setTitle(question == m_who ? tr("Who is the digital carte Vitale for?")
                               : tr("What brings you here?"));
    enter();
    Q_EMIT actionsChanged();
}

PageActions ReasonPage::actions() const
{
    auto actions = Page::actions();
    actions.primary.clear(); // the choice itself leads on
    actions.back = actions.back || !m_why->isHidden();
    return actions;
}

void ReasonPage::back()
{
    if (m_why->isHidden())
        Page::back();
    else
        showQuestion(m_who);
}

} // namespace kiosk::ui
