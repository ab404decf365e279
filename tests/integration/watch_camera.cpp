// Starts the machine's default camera and says what happens, one line each, for camera.sh:
// "none" (no camera), "frames WIDTH HEIGHT simulated|real" after thirty frames, "lost" when it
// ends.
#include "camera/camera_factory.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QTimer>

#include <atomic>
#include <cstdio>

namespace {

constexpr int enough = 30;       // frames
constexpr int patience = 60'000; // milliseconds

void say(const char* what)
{
    std::puts(what);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const auto camera = kiosk::devices::makeCamera("default");
    std::atomic<int> frames = 0;
    const auto onFrame = [&](const kiosk::devices::CameraFrame& frame) {
        if (++frames != enough)
            return;
        const bool simulated = (*camera)->info().simulated;
        std::printf("frames %d %d %s\n", frame.image->width(), frame.image->height(),
                    simulated ? "simulated" : "real");
        std::fflush(stdout);
    };
    const auto onFailure = [](const kiosk::Error& error) {
        say(error.code == kiosk::ErrorCode::CameraLost ? "lost" : error.detail.c_str());
        QCoreApplication::quit();
    };
    if (const auto started = (*camera)->start(onFrame, onFailure); !started) {
        say(started.error().code == kiosk::ErrorCode::NoCamera ? "none" : "failed");
        return 0;
    }
    QTimer::singleShot(patience, &application, [] { QCoreApplication::exit(1); });
    const int result = QCoreApplication::exec();
    (*camera)->stop();
    return result;
}
