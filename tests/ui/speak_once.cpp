// speak-once LANGUAGE TEXT: says it by the kiosk's own voice. Exit 0 when it was spoken to its end,
// 3 when there is no voice. For speech_sound.sh, and for listening.
#include "ui/access/engine_speaker.h"

#include <QCoreApplication>
#include <QTimer>

using namespace kiosk::ui::access;

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    constexpr int noVoice = 3;
    EngineSpeaker speaker;
    QObject::connect(&speaker, &Speaker::finished, &application, &QCoreApplication::quit);
    QObject::connect(&speaker, &Speaker::stateChanged, &application, [&speaker] {
        if (speaker.state() == Speaker::State::Unavailable)
            QCoreApplication::exit(noVoice);
    });
    QTimer::singleShot(0, &application, [&] {
        speaker.start();
        speaker.speak(arguments.at(2), QLocale(arguments.at(1)));
    });
    return QCoreApplication::exec();
}
