// Language, size of type, colours and movement: the same choices on the comfort page and behind the
// top bar.
#pragma once

#include "ui/shell/look.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace kiosk::ui {

// Whether the kiosk can speak, and whether this person wants it to.
struct SpeechChoice
{
    bool available = false;
    bool on = false;
};

class ComfortPanel : public QWidget
{
    Q_OBJECT
public:
    ComfortPanel(const Look& look, const QString& language, const SpeechChoice& speech,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void languageChosen(const QString& tag);
    void appearanceChosen(const kiosk::ui::Appearance& appearance);
    void speechChosen(bool on);

private:
    struct Choice
    {
        QString name;
        QString text;
        bool chosen = false;
        Appearance result;
    };
    void addAppearanceRow(const QString& title, const std::vector<Choice>& choices);
    void addLanguages(const QString& language);
    void addSpeech(const SpeechChoice& speech);
    QLayout* addRow(const QString& title);

    const Look& m_look;
    QVBoxLayout* m_column;
};

} // namespace kiosk::ui
