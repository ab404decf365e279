// Live guidance over a synthetic film at 1280×720: a page enters, moves, lies under a passing
// light, lies still, is turned over. Beside it a second thread does what a window does: scale and
// paint the picture thirty times a second. Printed: analysed frames a second and milliseconds a
// frame, and the same as a ratio to painting in the same run, which does not depend on the machine.
#include "support/page_film.h"
#include "vision/page_watch.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

namespace {

using namespace kiosk;
using Clock = std::chrono::steady_clock;
using std::chrono::duration;
using std::chrono::milliseconds;

constexpr QSize frameSize(1280, 720);
constexpr QSizeF id1(85.6, 53.98);
constexpr milliseconds frameTime(33);
constexpr int rounds = 3; // of the film

struct Film
{
    std::vector<QImage> shown;
    std::vector<Image> frames;
    void add(const QImage& picture)
    {
        shown.push_back(picture);
        frames.push_back(tests::toImage(picture));
    }
};

QImage cardAt(const QImage& table, QPointF centre, double degrees, tests::PageFace face)
{
    QImage picture = table;
    const vision::Quad corners = tests::turnedRectangle(centre, 599, 378, degrees);
    tests::castShadow(picture, corners);
    tests::layPage(picture, tests::drawnPage(id1, face), corners);
    return picture;
}

Film makeFilm()
{
    const QImage table = tests::drawnTable(frameSize, QColor(110, 84, 62), 8);
    Film film;
    film.add(table);
    for (int step = 0; step < 8; ++step)
        film.add(cardAt(table, {1100.0 - 55 * step, 380}, 20 - 2 * step, tests::PageFace::Front));
    const QImage front = cardAt(table, {640, 360}, 4, tests::PageFace::Front);
    for (int step = 0; step < 6; ++step) {
        QImage shining = front;
        tests::shine(shining, {450.0 + 60 * step, 330}, 70);
        film.add(shining);
    }
    for (int step = 0; step < 10; ++step)
        film.add(front);
    film.add(table);
    const QImage back = cardAt(table, {650, 350}, 2, tests::PageFace::Back);
    for (int step = 0; step < 10; ++step)
        film.add(back);
    return film;
}

// One turn of the window's work, milliseconds.
double paintOnce(const QImage& picture, QImage& window)
{
    const auto start = Clock::now();
    const QImage scaled = picture.scaled(960, 540, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&window);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(window.rect(), Qt::white);
    painter.drawImage(480, 270, scaled);
    painter.setPen(QPen(Qt::blue, 6));
    painter.drawRoundedRect(QRectF(600, 350, 620, 380), 12, 12);
    painter.end();
    return duration<double, std::milli>(Clock::now() - start).count();
}

class Window
{
public:
    explicit Window(const QImage& picture) : m_picture(picture), m_thread([this] { run(); }) {}
    double stop()
    {
        m_stop = true;
        m_thread.join();
        std::ranges::sort(m_times);
        return m_times.empty() ? 0 : m_times[m_times.size() / 2];
    }

private:
    void run()
    {
        QImage window(1920, 1080, QImage::Format_RGB32);
        auto next = Clock::now();
        while (!m_stop) {
            m_times.push_back(paintOnce(m_picture, window));
            next = std::max(next + frameTime, Clock::now());
            std::this_thread::sleep_until(next);
        }
    }

    const QImage& m_picture;
    std::vector<double> m_times;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace

int main()
{
    const Film film = makeFilm();
    vision::PageWatch watch;
    std::vector<double> times;
    int taken = 0;
    Window window(film.shown.back());
    const auto start = Clock::now();
    milliseconds filmTime(0);
    for (int round = 0; round < rounds; ++round) {
        for (const Image& frame : film.frames) {
            // Each picture stands for five frames of a camera.
            for (int repeat = 0; repeat < 5; ++repeat) {
                filmTime += frameTime;
                const auto before = Clock::now();
                const auto sight = watch.look(frame, Clock::time_point(filmTime));
                times.push_back(duration<double, std::milli>(Clock::now() - before).count());
                if (sight.take) {
                    watch.taken();
                    ++taken;
                }
            }
        }
    }
    const double seconds = duration<double>(Clock::now() - start).count();
    const double painting = window.stop();
    std::ranges::sort(times);
    const double median = times[times.size() / 2];
    std::printf("frames analysed    %zu at %dx%d, beside a window painted 30 times a second\n",
                times.size(), frameSize.width(), frameSize.height());
    std::printf("frames a second    %.1f\n", static_cast<double>(times.size()) / seconds);
    std::printf("ms a frame         median %.1f, 95th percentile %.1f\n", median,
                times[times.size() * 95 / 100]);
    std::printf("against painting   %.2f (painting %.1f ms)\n", median / painting, painting);
    std::printf("sides taken        %d of %d\n", taken, 2 * rounds);
    return taken == 2 * rounds ? 0 : 1;
}
