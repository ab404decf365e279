#include "ui/pages/comfort_panel.h"

#include "ui/shell/languages.h"
#include "ui/widgets/option_button.h"
#include "ui/widgets/text.h"

namespace kiosk::ui {

ComfortPanel::ComfortPanel(const Look& look, const QString& language, const SpeechChoice& speech,
                           QWidget* parent)
    : QWidget(parent), m_look(look), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look.tokens().unit(1));
    const Appearance now = look.tokens().appearance();

    addLanguages(language);
    const auto scaled = [now](int percent) {
        Appearance result = now;
        result.scalePercent = percent;
        return result;
    };
    addAppearanceRow(
        tr("Size of the text"),
        {{QStringLiteral("scale-100"), tr("Normal"), now.scalePercent == 100, scaled(100)},
         {QStringLiteral("scale-150"), tr("Large"), now.scalePercent == 150, scaled(150)},
         {QStringLiteral("scale-200"), tr("Very large"), now.scalePercent == 200, scaled(200)}});
    const auto coloured = [now](Theme theme) {
        Appearance result = now;
        result.theme = theme;
        return result;
    };
    addAppearanceRow(tr("Colours"),
                     {{QStringLiteral("theme-light"), tr("Light"), now.theme == Theme::Light,
                       coloured(Theme::Light)},
                      {QStringLiteral("theme-dark"), tr("Dark"), now.theme == Theme::Dark,
                       coloured(Theme::Dark)},
                      {QStringLiteral("theme-yellow"), tr("Yellow on black"),
                       now.theme == Theme::YellowOnBlack, coloured(Theme::YellowOnBlack)},
                      {QStringLiteral("theme-white"), tr("White on black"),
                       now.theme == Theme::WhiteOnBlack, coloured(Theme::WhiteOnBlack)}});
    Appearance moving = now;
    moving.reducedMotion = false;
    Appearance still = now;
    still.reducedMotion = true;
    addAppearanceRow(tr("Moving pictures"),
                     {{QStringLiteral("motion-on"), tr("On"), !now.reducedMotion, moving},
                      {QStringLiteral("motion-off"), tr("Off"), now.reducedMotion, still}});
    addSpeech(speech);
}

void ComfortPanel::addSpeech(const SpeechChoice& speech)
{
    auto* row = addRow(tr("Speech"));
    if (!speech.available) {
        auto* words =
            new Text(m_look, TextRole::Body, tr("Speech is not available on this kiosk."), this);
        words->setObjectName(QStringLiteral("no-speech"));
        words->setMinimumHeight(m_look.tokens().targetHeight());
        row->addWidget(words);
        return;
    }
    auto* group = new QButtonGroup(this);
    const auto add = [&](const QString& text, const char* name, bool on) {
        auto* option = new OptionButton(m_look, text, this);
        option->setObjectName(QLatin1String(name));
        option->setChecked(on == speech.on);
        option->setAccessibleDescription(tr("Speech"));
        group->addButton(option);
        row->addWidget(option);
        connect(option, &OptionButton::toggled, this, [this, on](bool chosen) {
            if (chosen)
                Q_EMIT speechChosen(on);
        });
    };
    add(tr("On"), "speech-on", true);
    add(tr("Off"), "speech-off", false);
    auto* note = new Text(m_look, TextRole::Body,
                          tr("The kiosk says what to do. What is personal it reads only when you "
                             "press “Read aloud”."),
                          this);
    note->setTone(Tone::Muted);
    m_column->addWidget(note);
}

// The row's name above its options with large type, before them otherwise.
QLayout* ComfortPanel::addRow(const QString& title)
{
    const auto& tokens = m_look.tokens();
    const int scale = tokens.appearance().scalePercent;
    auto* label = new Text(m_look, TextRole::Body, title, this);
    label->setStrong(true);
    auto* options = new QBoxLayout(scale > 150 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    options->setSpacing(tokens.unit(2));
    auto* row = new QBoxLayout(scale > 100 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(tokens.unit(1));
    row->addWidget(label, 1);
    row->addLayout(options, 5);
    m_column->addLayout(row);
    return options;
}

void ComfortPanel::addLanguages(const QString& language)
{
    auto* row = addRow(tr("Language"));
    auto* group = new QButtonGroup(this);
    for (const Language& each : languages()) {
        auto* option = new OptionButton(m_look, each.nativeName, this);
        option->setObjectName(QStringLiteral("language-") + each.tag);
        option->setChecked(each.tag == language);
        group->addButton(option);
        row->addWidget(option);
        connect(option, &OptionButton::toggled, this, [this, tag = each.tag](bool on) {
            if (on)
                Q_EMIT languageChosen(tag);
        });
    }
}

void ComfortPanel::addAppearanceRow(const QString& title, const std::vector<Choice>& choices)
{
    auto* row = addRow(title);
    auto* group = new QButtonGroup(this);
    for (const Choice& choice : choices) {
        auto* option = new OptionButton(m_look, choice.text, this);
        option->setObjectName(choice.name);
        option->setChecked(choice.chosen);
        option->setAccessibleDescription(title);
        group->addButton(option);
        row->addWidget(option);
        connect(option, &OptionButton::toggled, this, [this, result = choice.result](bool on) {
            if (on)
                Q_EMIT appearanceChosen(result);
        });
    }
}

} // namespace kiosk::ui
