#include "ui/window_fixture.h"

#include <algorithm>

namespace kiosk::test {

void WindowFixture::open(journey::Step step, ui::Options options, const std::string& language)
{
    auto state = sampleState(step);
    state.language = language;
    station.setState(state, sampleChoices(step));
    station.forgetPosted();
    window = std::make_unique<ui::KioskWindow>(station, std::move(options));
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
}

bool WindowFixture::isVisible(const QString& name) const
{
    const auto* widget = window->findChild<QWidget*>(name);
    return widget && widget->isVisible();
}

void WindowFixture::press(const QString& name) const
{
    auto* button = find<QAbstractButton>(name);
    QVERIFY(button);
    QVERIFY2(button->isVisible(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

bool WindowFixture::shows(const QString& text) const
{
    const auto labels = window->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

QString WindowFixture::firstCut() const
{
    for (auto* widget : window->findChildren<QWidget*>()) {
        const bool ours = qobject_cast<QLabel*>(widget) || qobject_cast<QAbstractButton*>(widget);
        if (!ours || !widget->isVisible())
            continue;
        const int right = widget->mapTo(window.get(), QPoint(widget->width(), 0)).x();
        if (widget->width() < widget->minimumSizeHint().width() || right > window->width())
            return ui::access::nameOf(*widget);
    }
    return {};
}

void WindowFixture::settle()
{
    for (int turn = 0; turn < 10; ++turn) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace kiosk::test
