// What the uploader's tests share.
#pragma once

#include "fake_back_office.h"

#include "outbox/uploader.h"

#include <QSignalSpy>
#include <QTest>

namespace kiosk::outbox::test {

inline constexpr std::size_t mebibyte = 1U << 20;

// One journal, one back office, a clock that stands still; each test starts with fresh ones.
class UploaderFixture : public QObject
{
    Q_OBJECT
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeBackOffice> m_server;
    core::FixedClock m_clock{at("2026-11-22T08:00:00Z")};
    ConstantRandom m_random{0x00}; // every delay is half of its middle

    [[nodiscard]] Journal open() const
    {
        return must(Journal::open(m_folder->path().toStdString() + "/outbox"));
    }
    [[nodiscard]] std::unique_ptr<Uploader> uploader()
    {
        return std::make_unique<Uploader>(open(), m_server->access(),
                                          m_server->receiptCertificate(), m_clock, m_random);
    }
    SealedPackage add(std::size_t size, const char* when = "2026-11-22T07:00:00Z")
    {
        SealedPackage package = packageOf(patterned(size), at(when));
        must(open().add(package));
        return package;
    }
    [[nodiscard]] PackageRow row(const SealedPackage& package) const
    {
        return must(open().row(package.id));
    }
    // One pass; how many were purged in it, and how many are left.
    static QList<int> sync(Uploader& uploader)
    {
        QSignalSpy drained(&uploader, &Uploader::drained);
        uploader.syncNow();
        if (drained.isEmpty() && !drained.wait(20'000))
            return {};
        return {drained.at(0).at(0).toInt(), drained.at(0).at(1).toInt()};
    }
    // Tells the first request with this verb and path part something else than the contract says.
    void tellOnce(const QByteArray& verb, const QByteArray& part, const HttpAnswer& answer)
    {
        m_server->intercept = [=, told = false](const HttpRequest& request) mutable {
            if (told || request.verb != verb || !request.path.contains(part))
                return std::optional<HttpAnswer>();
            told = true;
            return std::optional(answer);
        };
    }
    void tellAlways(const QByteArray& verb, const QByteArray& part, const HttpAnswer& answer)
    {
        m_server->intercept = [=](const HttpRequest& request) {
            const bool meant = request.verb == verb && request.path.contains(part);
            return meant ? std::optional(answer) : std::nullopt;
        };
    }
    [[nodiscard]] bool serverHolds(const SealedPackage& package) const
    {
        return core::toBytes(core::asBytes(m_server->held(package.id).toStdString())) ==
               package.octets;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeBackOffice>();
        m_clock.set(at("2026-11-22T08:00:00Z"));
    }
    void cleanup() { m_server.reset(); }
};

} // namespace kiosk::outbox::test
