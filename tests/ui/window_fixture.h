// A kiosk window before a station without devices, for tests of its pages.
#pragma once

#include "support/fake_station.h"
#include "ui/access/access.h"
#include "ui/sample_journey.h"
#include "ui/shell/kiosk_window.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <memory>

namespace kiosk::test {

class WindowFixture
{
public:
    FakeStation station;
    std::unique_ptr<ui::KioskWindow> window;

    void open(journey::Step step, ui::Options options = {}, const std::string& language = "en");
    template <typename Change>
    void change(Change&& how)
    {
        auto state = station.state();
        auto choices = station.choices();
        how(state, choices);
        station.setState(state, choices);
    }
    template <typename T = QWidget>
    [[nodiscard]] T* find(const QString& name) const
    {
        auto* widget = window->findChild<T*>(name);
        if (!widget)
            qWarning() << "no such widget:" << name;
        return widget;
    }
    [[nodiscard]] bool isVisible(const QString& name) const;
    void press(const QString& name) const;
    // Some label that can be seen holds `text`.
    [[nodiscard]] bool shows(const QString& text) const;
    // The name of a label or button that is narrower than its words or stands over the edge.
    [[nodiscard]] QString firstCut() const;
    // Until the contents are built anew and laid out: each turn may ask for another.
    static void settle();
};

} // namespace kiosk::test
