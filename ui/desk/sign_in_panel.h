// Where an agent signs in: by name and password, or by card and PIN. All that the desk shows while
// nobody is signed in, and while it is locked; nothing of a case.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/text.h"

#include <QLineEdit>
#include <QLocale>

namespace kiosk::ui {

class ActionButton;
class OptionButton;
class VerdictLine;

class SignInPanel : public QWidget
{
    Q_OBJECT
public:
    SignInPanel(const Look& look, station::StationPort& station, const QLocale& locale,
                QWidget* parent = nullptr);
    void refresh();
    void enter(); // the focus goes to the first empty field

private:
    QWidget* makeForm(const Look& look);
    [[nodiscard]] bool byCard() const;
    void showMethod();
    void send();
    [[nodiscard]] QString problemText(const station::AgentState& agent) const;

    station::StationPort& m_station;
    QLocale m_locale;
    Text* m_title;
    Text* m_note;
    OptionButton* m_password;
    OptionButton* m_card;
    Text* m_idLabel;
    QLineEdit* m_id;
    Text* m_secretLabel;
    QLineEdit* m_secret;
    VerdictLine* m_problem;
    ActionButton* m_send;
    QString m_lockedId; // of the agent whose name was put into the field
};

} // namespace kiosk::ui
