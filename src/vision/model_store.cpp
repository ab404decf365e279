#include "vision/model_store.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kiosk::vision {
namespace {

constexpr qint64 largestManifest = 1'000'000; // octets

QString pathOf(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

std::string sha256Of(QByteArrayView octets)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(octets);
    return hash.result().toHex().toStdString();
}

// A model lies beside its manifest: a name with a folder in it would lead out of there.
bool isPlainFileName(const QString& name)
{
    return !name.isEmpty() && !name.startsWith(QLatin1Char('.')) &&
           !name.contains(QLatin1Char('/'));
}

} // namespace

Result<ModelStore> ModelStore::open(const std::filesystem::path& folder)
{
    QFile file(pathOf(folder / "manifest.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ModelMissing, "manifest.json");
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largestManifest));
    const QJsonArray models = document.object().value(QLatin1String("models")).toArray();
    if (models.isEmpty())
        return fail(ErrorCode::MalformedData, "models/manifest.json");

    ModelStore store;
    store.m_folder = folder;
    for (const QJsonValue& value : models) {
        const QString name = value[QLatin1String("name")].toString();
        const QString fileName = value[QLatin1String("file")].toString();
        const QString hash = value[QLatin1String("sha256")].toString();
        const double size = value[QLatin1String("size")].toDouble();
        if (name.isEmpty() || !isPlainFileName(fileName) || hash.size() != 64 || size < 1)
            return fail(ErrorCode::MalformedData, "models/manifest.json: an entry");
        store.m_entries[name.toStdString()] = {
            fileName.toStdString(), value[QLatin1String("version")].toString().toStdString(),
            hash.toStdString(), static_cast<std::uintmax_t>(size)};
    }
    return store;
}

Result<Bytes> ModelStore::load(const std::string& name) const
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return fail(ErrorCode::ModelMissing, name);
    const Entry& entry = found->second;
    QFile file(pathOf(m_folder / entry.file));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ModelMissing, name);
    if (static_cast<std::uintmax_t>(file.size()) != entry.size)
        return fail(ErrorCode::ModelAltered, name + ": size");
    const QByteArray octets = file.readAll();
    if (sha256Of(octets) != entry.sha256)
        return fail(ErrorCode::ModelAltered, name + ": SHA-256");
    return Bytes(octets.begin(), octets.end());
}

std::string ModelStore::version(const std::string& name) const
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return name + " missing";
    return name + " " + found->second.version + " sha256:" + found->second.sha256.substr(0, 8);
}

} // namespace kiosk::vision
