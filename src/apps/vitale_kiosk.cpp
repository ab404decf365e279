// vitale-kiosk: the windows in front of a station.
#include "core/log.h"
#include "crypto/system_random.h"
#include "station/station.h"
#include "ui/access/engine_speaker.h"
#include "ui/desk/desk_window.h"
#include "ui/shell/appearance.h"
#include "ui/shell/kiosk_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sys/signalfd.h>

namespace {

using namespace kiosk;

constexpr int exitWrongUsage = 2;
constexpr int exitFailed = 3;

struct Arguments
{
    QString config;
    QString language;
    QString log;
    bool windowed = false;
    bool desk = false;
    ui::Appearance appearance;
};

// A wrong value ends the program like any other wrong usage.
ui::Appearance appearanceOf(const QCommandLineParser& parser)
{
    const QStringList themes{"light", "dark", "yellow-on-black", "white-on-black"};
    const auto theme = themes.indexOf(parser.value("theme"));
    const int percent = parser.value("text-scale").toInt();
    if (theme < 0 || (percent != 100 && percent != 150 && percent != 200)) {
        std::fputs("vitale-kiosk: unknown theme or text scale; see --help\n", stderr);
        std::exit(exitWrongUsage);
    }
    ui::Appearance appearance;
    appearance.theme = static_cast<ui::Theme>(theme);
    appearance.scalePercent = percent;
    return appearance;
}

Arguments parse(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription("The enrolment kiosk of the digital carte Vitale.");
    parser.addHelpOption();
    parser.addVersionOption();
    const QString named =
        qEnvironmentVariable("VITALE_KIOSK_CONFIG", "/etc/vitale-kiosk/kiosk.toml");
    parser.addOption({"config", "The configuration file.", "file", named});
    parser.addOption({"language", "fr, en or ar; overrides the configuration.", "code"});
    parser.addOption({"windowed", "A window instead of the full screen."});
    parser.addOption({"desk", "Also show the agent's window."});
    parser.addOption({"theme", "light, dark, yellow-on-black or white-on-black.", "name", "light"});
    parser.addOption({"text-scale", "100, 150 or 200 percent.", "percent", "100"});
    parser.addOption({"log", "Also log to this file.", "file"});
    parser.process(application);
    return {parser.value("config"),   parser.value("language"), parser.value("log"),
            parser.isSet("windowed"), parser.isSet("desk"),     appearanceOf(parser)};
}

sigset_t endingSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

// Before any thread starts: a thread that did not inherit the block would take the signal and end
// us.
void blockEndingSignals()
{
    const sigset_t signals = endingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

// SIGTERM and SIGINT end the event loop instead of the process, so that all is wiped and closed.
void quitOnSignals(QApplication& application)
{
    const sigset_t signals = endingSignals();
    const int descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    auto* notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
}

int complain(const Error& error)
{
    core::logError("kiosk", "cannot start", error);
    return error.code == ErrorCode::InvalidConfiguration ? exitWrongUsage : exitFailed;
}

} // namespace

int main(int argc, char** argv)
{
    blockEndingSignals();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName("vitale-kiosk");
    QCoreApplication::setApplicationVersion(KIOSK_VERSION);
    quitOnSignals(application);
    const Arguments arguments = parse(application);
    core::startLog("vitale-kiosk", core::LogLevel::Info, arguments.log.toStdString());

    auto config = station::loadConfig(arguments.config.toStdString());
    if (!config)
        return complain(config.error());
    if (!arguments.language.isEmpty())
        config->defaultLanguage = arguments.language.toStdString();
    const core::SystemClock clock;
    crypto::SystemRandom random;
    auto parts = station::realParts(std::move(*config), clock, random);
    if (!parts)
        return complain(parts.error());
    station::Station station(std::move(*parts));

    ui::installAppearance(application);
    ui::Options options;
    options.fullscreen = !arguments.windowed;
    options.language = QString::fromStdString(station.config().defaultLanguage);
    options.idle = station.config().timing.idleWarning;
    options.warning = station.config().timing.idleGrace;
    options.speaker = std::make_shared<ui::access::EngineSpeaker>();
    ui::KioskWindow window(station, options);
    window.setAppearance(arguments.appearance);
    window.present();
    std::unique_ptr<ui::DeskWindow> desk;
    if (arguments.desk) {
        desk = std::make_unique<ui::DeskWindow>(station);
        desk->show();
    }
    return QApplication::exec();
}
