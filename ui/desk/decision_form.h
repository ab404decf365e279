// An agent's word on the present case: its reason from the list, words of their own, and, in place,
// the agent's password or PIN once more, since every word is signed. A colleague may sign instead,
// as the second of two or because their role may do more. Enter signs, Escape leaves.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/text.h"

class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace kiosk::ui {

class ActionButton;
class OptionButton;
class VerdictLine;

class DecisionForm : public QWidget
{
    Q_OBJECT
public:
    DecisionForm(const Look& look, station::StationPort& station, journey::AgentWord word,
                 QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void left();     // nothing was decided
    void signedBy(); // the word counts

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addReasons(QVBoxLayout& column);
    void addSigner(QVBoxLayout& column);
    void addButtons(QVBoxLayout& column);
    [[nodiscard]] QListWidget* addList(const QString& name, const char* objectName);
    void showSigner();
    void followAgent();
    void send();
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool maySignMyself() const;
    [[nodiscard]] QString whyNotMyself() const;

    const Look& m_look;
    station::StationPort& m_station;
    journey::AgentWord m_word;
    QListWidget* m_reasons = nullptr;
    QListWidget* m_steps = nullptr; // of Return
    QLineEdit* m_text = nullptr;
    OptionButton* m_myself = nullptr;
    OptionButton* m_colleague = nullptr;
    VerdictLine* m_why = nullptr;
    QLineEdit* m_id = nullptr;
    QLineEdit* m_secret = nullptr;
    VerdictLine* m_problem = nullptr;
    ActionButton* m_sign = nullptr;
    bool m_isSent = false;
};

} // namespace kiosk::ui
