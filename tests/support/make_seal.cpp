// make_seal --out DIR [--authority FR03] [--certificate TS01] [--field ID=VALUE]… [--altered]
//
// Signs a 2D-Doc with a chain that is made for it, and writes seal.png (for generate.py --seal),
// the payload as it is (seal.bin), authority.pem and signer.pem (for kioskctl trust import). Test
// code only.
#include "support/seal_maker.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QImage>

#include <cstdio>

using namespace kiosk;

namespace {

bool write(const QString& path, const QByteArray& octets)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size();
}

QByteArray bytes(const Bytes& octets)
{
    return {reinterpret_cast<const char*>(octets.data()), static_cast<qsizetype>(octets.size())};
}

// Replaces the field of this id, or adds one.
void setField(seal::TwoDDoc& content, const QString& text)
{
    const std::string id = text.section('=', 0, 0).toStdString();
    const PersonalText value(text.section('=', 1).toStdString());
    for (seal::SealField& field : content.fields) {
        if (field.id == id) {
            field.value = value;
            return;
        }
    }
    content.fields.push_back({id, value, false});
}

// As somebody does who writes a seal of their own into the place of the signed one.
Bytes altered(const seal::TwoDDoc& content, const test::SealChain& chain)
{
    Bytes payload = test::writeSeal(content, chain.key);
    payload[payload.size() - 20] = payload[payload.size() - 20] == 'A' ? 'B' : 'A';
    return payload;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"out", "Folder to write to", "DIR"},
                       {"authority", "Id of the authority", "ID", "FR03"},
                       {"certificate", "Id of the signer's certificate", "ID", "TS01"},
                       {"field", "A field in the place of the example's", "ID=VALUE"},
                       {"altered", "Let the signature not hold"}});
    parser.addHelpOption();
    parser.process(application);
    const QDir folder(parser.value("out"));
    if (!parser.isSet("out") || !QDir().mkpath(folder.path()))
        parser.showHelp(2);

    const test::SealChain chain =
        test::makeSealChain({.authorityId = parser.value("authority").toStdString(),
                             .certificateId = parser.value("certificate").toStdString()});
    seal::TwoDDoc content = test::exampleSeal(chain);
    for (const QString& field : parser.values("field"))
        setField(content, field);
    const Bytes payload =
        parser.isSet("altered") ? altered(content, chain) : test::writeSeal(content, chain.key);
    const Image drawn = test::drawDataMatrix(payload, 8);
    const QImage picture(drawn.pixels().data(), drawn.width(), drawn.height(), drawn.stride(),
                         QImage::Format_Grayscale8);
    const bool written =
        picture.save(folder.filePath("seal.png")) &&
        write(folder.filePath("seal.bin"), bytes(payload)) &&
        write(folder.filePath("authority.pem"),
              QByteArray::fromStdString(chain.authority.toPem())) &&
        write(folder.filePath("signer.pem"), QByteArray::fromStdString(chain.signer.toPem()));
    if (!written)
        std::fprintf(stderr, "make_seal: cannot write into the folder\n");
    return written ? 0 : 1;
}
