// A back office for tests: a small HTTP/1.1 server over mutual TLS that follows the contract (tus
// 1.0 uploads, signed receipts), remembers every request, and misbehaves when told to. Runs in the
// test's own thread and event loop.
#pragma once

#include "outbox/back_office_client.h"
#include "outbox_fixture.h"

#include <QHash>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace kiosk::outbox::test {

struct HttpRequest
{
    QByteArray verb;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    quint16 peerPort = 0; // tells connections apart
};

struct HttpAnswer
{
    int status = 204;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    bool hangUp = false; // no answer at all
};

class FakeBackOffice : public QObject
{
    Q_OBJECT
public:
    FakeBackOffice();
    ~FakeBackOffice() override { goDown(); }

    [[nodiscard]] BackOfficeAccess access() const; // as provisioned for the kiosk "kiosk-01"
    [[nodiscard]] TestAuthority& authority() { return m_authority; }
    [[nodiscard]] const crypto::Certificate& receiptCertificate() const
    {
        return m_receipt.certificate;
    }
    [[nodiscard]] QString write(const QString& name, const std::string& text) const
    {
        return writeFile(m_folder.filePath(name), text);
    }
    [[nodiscard]] QString write(const QString& name, ByteView octets) const
    {
        return writeFile(m_folder.filePath(name), octets);
    }

    void goDown();   // closes the port and every connection
    void comeBack(); // on the same port

    // Asked first; nothing means: as the contract says.
    std::function<std::optional<HttpAnswer>(const HttpRequest&)> intercept;

    QList<HttpRequest> requests;
    [[nodiscard]] int count(const QByteArray& verb, const QByteArray& pathPart = {}) const;
    // The octets that it holds completely; null when it does not.
    [[nodiscard]] QByteArray held(const PackageId& id) const;
    void forgetEverything();

    // The receipt that it would sign for this package, with any of its keys.
    [[nodiscard]] QByteArray receiptFor(const QByteArray& id, const crypto::PrivateKey& key) const;
    [[nodiscard]] const crypto::PrivateKey& receiptKey() const { return m_receipt.key; }

private:
    struct Upload
    {
        QByteArray id;
        QByteArray sha256;
        qint64 length = 0;
        QByteArray octets;
    };

    void accept();
    void read(QTcpSocket* socket);
    [[nodiscard]] HttpAnswer answer(const HttpRequest& request);
    [[nodiscard]] HttpAnswer announced(const HttpRequest& request);
    [[nodiscard]] HttpAnswer created(const HttpRequest& request);
    [[nodiscard]] HttpAnswer patched(const HttpRequest& request, Upload& upload);
    [[nodiscard]] HttpAnswer receipt(const QByteArray& id) const;
    static void send(QTcpSocket* socket, const HttpRequest& request, const HttpAnswer& answer);

    QTemporaryDir m_folder;
    TestAuthority m_authority;
    Identity m_tls;
    Identity m_kiosk;
    Identity m_receipt;
    QSslServer m_server;
    quint16 m_port = 0;
    QHash<QTcpSocket*, QByteArray> m_input;
    QHash<QByteArray, QByteArray> m_announced; // id → body
    QHash<QByteArray, Upload> m_uploads;       // path → upload
};

} // namespace kiosk::outbox::test
