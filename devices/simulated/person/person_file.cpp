#include "simulated/person/person_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace kiosk::devices {
namespace {

constexpr int largestFile = 1 << 20; // octets

std::optional<StillPoints> pointsOf(const QJsonArray& list)
{
    StillPoints points;
    if (list.size() != static_cast<qsizetype>(points.size()))
        return std::nullopt;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QJsonArray pair = list[static_cast<qsizetype>(i)].toArray();
        if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble())
            return std::nullopt;
        points[i] = {pair[0].toDouble(), pair[1].toDouble()};
    }
    return points;
}

// Steps in the order of their times; anything else is refused, as is a field that is unknown, so
// that a misspelt one does not pass.
std::optional<std::vector<PersonStep>> scriptOf(const QJsonArray& list)
{
    std::vector<PersonStep> script;
    for (const QJsonValue& value : list) {
        PersonStep step;
        const QJsonObject fields = value.toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            double* place = field.key() == u"at"            ? &step.at
                            : field.key() == u"x"           ? &step.pose.x
                            : field.key() == u"y"           ? &step.pose.y
                            : field.key() == u"eyeDistance" ? &step.pose.eyeDistance
                            : field.key() == u"yaw"         ? &step.pose.yaw
                            : field.key() == u"pitch"       ? &step.pose.pitch
                            : field.key() == u"roll"        ? &step.pose.roll
                                                            : nullptr;
            if (place == nullptr || !field.value().isDouble())
                return std::nullopt;
            *place = field.value().toDouble();
        }
        if (step.at < (script.empty() ? 0 : script.back().at))
            return std::nullopt;
        script.push_back(step);
    }
    return script;
}

} // namespace

Result<PersonFile> PersonFile::read(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return fail(ErrorCode::MalformedData, "the person's description cannot be read");
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const QString picture = object.value(u"picture").toString();
    const auto points = pointsOf(object.value(u"points").toArray());
    const auto script = scriptOf(object.value(u"script").toArray());
    if (picture.isEmpty() || !points || !script)
        return fail(ErrorCode::MalformedData, "the person's picture, points or script");

    PersonFile person;
    person.picture = path.parent_path() / picture.toStdString();
    person.points = *points;
    person.habits.script = *script;
    person.habits.seed = static_cast<std::uint64_t>(object.value(u"seed").toInteger(1));
    person.habits.answers = object.value(u"answers").toBool(true);
    person.habits.blinks = object.value(u"blinks").toBool(true);
    person.noise = object.value(u"noise").toDouble(2);
    return person;
}

} // namespace kiosk::devices
