#include "ui/shell/tokens.h"

#include <array>

namespace kiosk::ui {
namespace {

// clang-format off
const Colours light{
    .surface = "#f5f7fb", .raised = "#ffffff", .text = "#14213d", .muted = "#3d4a66",
    .primary = "#12397a", .onPrimary = "#ffffff", .soft = "#e3ebf8", .outline = "#6b7891",
    .divider = "#d5dce8", .success = "#0b5a38", .attention = "#6f4200", .danger = "#93191c",
    .focus = "#d9480f", .flat = false};
const Colours dark{
    .surface = "#0e1728", .raised = "#18243b", .text = "#f2f5fa", .muted = "#c6d0e1",
    .primary = "#a9c7ff", .onPrimary = "#0b1f45", .soft = "#22345a", .outline = "#8fa0bf",
    .divider = "#32425f", .success = "#8fe3b8", .attention = "#ffd48a", .danger = "#ffb9b2",
    .focus = "#ffb35c", .flat = false};
const Colours yellowOnBlack{
    .surface = "#000000", .raised = "#000000", .text = "#ffff00", .muted = "#ffff00",
    .primary = "#ffff00", .onPrimary = "#000000", .soft = "#000000", .outline = "#ffff00",
    .divider = "#ffff00", .success = "#ffff00", .attention = "#ffff00", .danger = "#ffff00",
    .focus = "#ffffff", .flat = true};
const Colours whiteOnBlack{
    .surface = "#000000", .raised = "#000000", .text = "#ffffff", .muted = "#ffffff",
    .primary = "#ffffff", .onPrimary = "#000000", .soft = "#000000", .outline = "#ffffff",
    .divider = "#ffffff", .success = "#ffffff", .attention = "#ffffff", .danger = "#ffffff",
    .focus = "#ffff00", .flat = true};
// clang-format on

constexpr std::array kioskPixels{20, 25, 31, 39, 49, 72};
constexpr std::array deskPixels{15, 17, 19, 22, 26, 26};

// Large type for those who need it most where they read most: the largest roles grow less, so
// that a title at 200 % still fits a line.
int scaled(int pixels, TextRole role, int percent)
{
    if (percent > 100 && role == TextRole::Title)
        return pixels * (100 + (percent - 100) * 6 / 10) / 100;
    if (percent > 100 && (role == TextRole::Display || role == TextRole::Figures))
        return pixels * (100 + (percent - 100) / 2) / 100;
    return pixels * percent / 100;
}

QString colour(const QColor& value)
{
    return value.name(QColor::HexRgb);
}

} // namespace

const Colours& coloursOf(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return dark;
    case Theme::YellowOnBlack:
        return yellowOnBlack;
    case Theme::WhiteOnBlack:
        return whiteOnBlack;
    case Theme::Light:
        break;
    }
    return light;
}

int Tokens::fontPixels(TextRole role) const
{
    const auto& sizes = m_appearance.density == Density::Desk ? deskPixels : kioskPixels;
    return scaled(sizes[static_cast<std::size_t>(role)], role, m_appearance.scalePercent);
}

QFont Tokens::font(TextRole role, bool strong) const
{
    QFont font;
    // Named in this order so that Arabic and Chinese get their own shapes, not Japanese ones.
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"),
                      QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(fontPixels(role));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

int Tokens::targetHeight() const
{
    return m_appearance.density == Density::Desk ? 40 : 72;
}

int Tokens::radius() const
{
    return m_appearance.density == Density::Desk ? 8 : 12;
}

QPalette Tokens::palette() const
{
    const auto& c = colours();
    QPalette palette;
    palette.setColor(QPalette::Window, c.surface);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.raised);
    palette.setColor(QPalette::AlternateBase, c.surface);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Highlight, c.primary);
    palette.setColor(QPalette::HighlightedText, c.onPrimary);
    palette.setColor(QPalette::Link, c.primary);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    return palette;
}

QString Tokens::styleSheet() const
{
    const auto& c = colours();
    const QString sheet = QStringLiteral(R"(
        QLineEdit { background: @raised; color: @text; border: 2px solid @outline;
                    border-radius: @radiuspx; padding: 0 16px; min-height: @fieldpx; }
        QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
        QScrollBar:vertical { background: @surface; width: @barpx; margin: 0; border: none; }
        QScrollBar::handle:vertical { background: @outline; border-radius: @halfbarpx; min-height: 72px; }
        QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
            { background: none; border: none; height: 0; width: 0; }
        QProgressBar { background: @soft; border: @progressborder; border-radius: 8px;
                       min-height: 16px; max-height: 16px; }
        QProgressBar::chunk { background: @primary; border-radius: 8px; }
        QTableView, QListView { background: @raised; color: @text; border: 1px solid @divider;
                     gridline-color: @divider; selection-background-color: @primary;
                     selection-color: @onPrimary; }
        QListView::item { padding: 4px 8px; }
        QToolTip { background: @raised; color: @text; border: 1px solid @outline; padding: 4px; }
        QHeaderView::section { background: @soft; color: @text; border: none; font-size: @bodypx;
                               border-bottom: 1px solid @divider; padding: 6px 8px; }
    )");
    const bool desk = m_appearance.density == Density::Desk;
    const int bar = desk ? 14 : 24;
    QString text = sheet;
    // Longest names first, so that @soft never eats the beginning of another.
    text.replace(QLatin1String("@progressborder"),
                 c.flat ? QStringLiteral("2px solid %1").arg(colour(c.text))
                        : QStringLiteral("none"));
    text.replace(QLatin1String("@onPrimary"), colour(c.onPrimary));
    text.replace(QLatin1String("@halfbar"), QString::number(bar / 2));
    text.replace(QLatin1String("@outline"), colour(c.outline));
    text.replace(QLatin1String("@surface"), colour(c.surface));
    text.replace(QLatin1String("@divider"), colour(c.divider));
    text.replace(QLatin1String("@primary"), colour(c.primary));
    text.replace(QLatin1String("@raised"), colour(c.raised));
    text.replace(QLatin1String("@radius"), QString::number(radius()));
    text.replace(QLatin1String("@field"), QString::number(targetHeight() - 4));
    text.replace(QLatin1String("@soft"), colour(c.soft));
    text.replace(QLatin1String("@body"), QString::number(font(TextRole::Body).pixelSize()));
    text.replace(QLatin1String("@text"), colour(c.text));
    text.replace(QLatin1String("@bar"), QString::number(bar));
    return text;
}

} // namespace kiosk::ui
