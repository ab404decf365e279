#include "identity/document_kind.h"
#include "pictures.h"
#include "vision/visual_zone.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace kiosk;
using namespace kiosk::vision;
using identity::DocumentKind;

namespace {

constexpr const char* folder = KIOSK_BINARY_DIR "/printed-pages"; // drawn by draw_pages.py
constexpr qint64 longest = 20'000; // ms, with sanitizers on a busy machine; about 500 otherwise

struct Page
{
    QString file, kind, surname, givenNames, birth, expiry, number, can;
    std::optional<identity::Mrz> mrz;
};

std::vector<Page> pages()
{
    QFile list(QString::fromLatin1(folder) + QLatin1String("/pages.tsv"));
    if (!list.open(QIODevice::ReadOnly))
        return {};
    std::vector<Page> pages;
    for (const QString& row : QString::fromUtf8(list.readAll()).split(QLatin1Char('\n'))) {
        const QStringList cells = row.split(QLatin1Char('\t'));
        if (cells.size() != 9)
            continue;
        std::vector<std::string> lines;
        for (const QString& line : cells[8].split(QLatin1Char('|'), Qt::SkipEmptyParts))
            lines.push_back(line.toStdString());
        const auto mrz = identity::parseMrz(lines);
        pages.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6],
                         cells[7], mrz ? std::optional(*mrz) : std::nullopt});
    }
    return pages;
}

Image pictureOf(const Page& page)
{
    const QString path = QString::fromLatin1(folder) + QLatin1Char('/') + page.file;
    return decodeImage(tests::readFile(path.toStdString())).value();
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

DocumentKind kindOfPage(const QString& name)
{
    const std::vector<std::pair<const char*, DocumentKind>> kinds{
        {"passport", DocumentKind::Passport},           {"cnie", DocumentKind::FrenchIdCard},
        {"old_french", DocumentKind::FrenchIdCardOld},  {"permit", DocumentKind::ResidencePermit},
        {"belgian", DocumentKind::BelgianIdCard},       {"spanish", DocumentKind::SpanishIdCard},
        {"portuguese", DocumentKind::PortugueseIdCard}, {"visa", DocumentKind::Visa},
        {"licence", DocumentKind::DrivingLicence},      {"vitale", DocumentKind::HealthCard}};
    for (const auto& [start, kind] : kinds)
        if (name.startsWith(QLatin1String(start)))
            return kind;
    return DocumentKind::Unknown;
}

bool isEmpty(const VisualZone& zone)
{
    return zone.fields == identity::PrintedFields() && !zone.portrait &&
           zone.look.kind == DocumentKind::Unknown;
}

Image turnedOver(const Image& image) // by half a turn
{
    const auto depth = static_cast<std::size_t>(image.bytesPerPixel());
    SecureBytes pixels(image.pixels().size());
    const std::size_t count = pixels.size() / depth;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t channel = 0; channel < depth; ++channel)
            pixels[i * depth + channel] = image.pixels()[(count - 1 - i) * depth + channel];
    return Image::create(image.width(), image.height(), image.format(), std::move(pixels)).value();
}

// A white card with the astronaut's head at (60, 160), 208 × 260 pixels.
Image cardWithFace()
{
    const Image face =
        tests::cropped(tests::picture("tests/data/faces/astronaut.png").value(), 120, 0, 208, 260);
    const Image card = tests::plainImage(1011, 638, 240);
    SecureBytes pixels = card.pixels();
    for (int row = 0; row < face.height(); ++row)
        std::copy_n(face.pixels().data() + row * face.stride(), face.stride(),
                    pixels.data() + (160 + row) * card.stride() + 60 * 3);
    return Image::create(card.width(), card.height(), card.format(), std::move(pixels)).value();
}

Image noise(int width, int height)
{
    SecureBytes pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    std::uint32_t state = 1;
    for (std::uint8_t& value : pixels) {
        state = state * 1'664'525 + 1'013'904'223;
        value = static_cast<std::uint8_t>(state >> 24U);
    }
    return Image::create(width, height, PixelFormat::Bgr24, std::move(pixels)).value();
}

Image stripes(int width, int height, int period)
{
    SecureBytes pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = (static_cast<int>(i) / 3 % width / period) % 2 == 0 ? 20 : 235;
    return Image::create(width, height, PixelFormat::Bgr24, std::move(pixels)).value();
}

// How many of the fields that were looked for were given; a given one must be right.
struct Count
{
    int wanted = 0;
    int given = 0;
    void add(const QString& file, const QString& read, const QString& expected)
    {
        if (expected.isEmpty())
            return;
        ++wanted;
        if (read.isEmpty())
            return;
        ++given;
        if (read != expected)
            QFAIL(
                qPrintable(file + QLatin1String(": ") + read + QLatin1String(" for ") + expected));
    }
};

} // namespace

class VisualZoneTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisualZoneReader> m_reader;
    std::vector<Page> m_pages;

private Q_SLOTS:
    void initTestCase()
    {
        auto reader = VisualZoneReader::create(tests::productModels());
        QVERIFY(reader.has_value());
        m_reader = std::make_unique<VisualZoneReader>(std::move(*reader));
        m_pages = pages();
        QCOMPARE(m_pages.size(), std::size_t(14));
    }

    void read_drawnPages_knowsEachKind()
    {
        for (const Page& page : m_pages) {
            const VisualZone zone = m_reader->read(pictureOf(page), nullptr).value();
            QVERIFY2(zone.look.kind == kindOfPage(page.kind), qPrintable(page.file));
            const bool front = zone.look.side == PageSide::Front;
            if (zone.look.kind != DocumentKind::Unknown)
                QVERIFY2(front != page.kind.endsWith(QLatin1String("_back")),
                         qPrintable(page.file));
            QCOMPARE(zone.quarterTurns, 0);
        }
    }

    void read_drawnPages_givesMostFieldsAndNoWrongOne()
    {
        Count names;
        Count others;
        for (const Page& page : m_pages) {
            const bool back = page.kind.endsWith(QLatin1String("_back"));
            const bool refused =
                identity::acceptanceOf(kindOfPage(page.kind)) == identity::Acceptance::NotThisOne;
            if (back || refused || page.surname.isEmpty())
                continue;
            const VisualZone zone =
                m_reader->read(pictureOf(page), page.mrz ? &*page.mrz : nullptr).value();
            const identity::PrintedFields& fields = zone.fields;
            // Accents may be misread where no zone and no second reading forbid it.
            const auto folded = [](std::string_view name) {
                return text(identity::foldName(PersonalText(name)).reveal());
            };
            names.add(page.file, folded(fields.name.surname.reveal()),
                      folded(page.surname.toStdString()));
            names.add(page.file, folded(fields.name.givenNames.reveal()),
                      folded(page.givenNames.toStdString()));
            if (kindOfPage(page.kind) != DocumentKind::Visa) // a visa prints no date of birth
                others.add(page.file, fields.birth ? text(fields.birth->iso()) : QString(),
                           page.birth);
            others.add(page.file, fields.expiry ? text(fields.expiry->iso()) : QString(),
                       page.expiry);
            others.add(page.file, text(fields.number.reveal()), page.number);
            others.add(page.file, text(fields.can.reveal()), page.can);
            QVERIFY(zone.confidence > 0 || fields == identity::PrintedFields());
        }
        QVERIFY2(names.given * 10 >= names.wanted * 7, qPrintable(QString::number(names.given)));
        QVERIFY2(others.given * 10 >= others.wanted * 7, qPrintable(QString::number(others.given)));
    }

    void read_pageUpsideDown_isTurned()
    {
        const Image page = pictureOf(m_pages.front());
        const VisualZone zone = m_reader->read(turnedOver(page), nullptr).value();
        QCOMPARE(zone.quarterTurns, 2);
        QCOMPARE(zone.look.kind, DocumentKind::Passport);
    }

    void read_cardWithFace_cutsThePortrait()
    {
        const VisualZone zone = m_reader->read(cardWithFace(), nullptr).value();
        QVERIFY(zone.portrait.has_value());
        QVERIFY(zone.portrait->width() > 100 && zone.portrait->width() < 300);
        const PointF topLeft = zone.portraitAt[0];
        const PointF bottomRight = zone.portraitAt[2];
        QVERIFY(topLeft.x > 20 && topLeft.x < 150 && topLeft.y > 120 && topLeft.y < 250);
        QCOMPARE(static_cast<int>(bottomRight.x - topLeft.x), zone.portrait->width());
        QCOMPARE(static_cast<int>(bottomRight.y - topLeft.y), zone.portrait->height());
        QVERIFY(zone.fields == identity::PrintedFields());
    }

    void read_emptyImage_fails()
    {
        QCOMPARE(m_reader->read(Image(), nullptr).error().code, ErrorCode::UnreadableImage);
    }

    void read_nothingToRead_isEmptyInBoundedTime_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("one pixel") << 0;
        QTest::newRow("a line of pixels") << 1;
        QTest::newRow("blank") << 2;
        QTest::newRow("black") << 3;
        QTest::newRow("noise") << 4;
        QTest::newRow("stripes") << 5;
        QTest::newRow("very long") << 6;
        QTest::newRow("gray") << 7;
    }
    void read_nothingToRead_isEmptyInBoundedTime()
    {
        QFETCH(int, which);
        const std::vector<Image> images{tests::plainImage(1, 1, 255),
                                        tests::plainImage(1011, 1, 200),
                                        tests::plainImage(1011, 638, 255),
                                        tests::plainImage(1476, 1039, 0),
                                        noise(1476, 1039),
                                        stripes(1476, 1039, 6),
                                        stripes(6000, 300, 9),
                                        tests::plainImage(1011, 638, 200, PixelFormat::Gray8)};
        QElapsedTimer timer;
        timer.start();
        const auto zone = m_reader->read(images[static_cast<std::size_t>(which)], nullptr);
        QVERIFY(zone.has_value());
        QVERIFY(isEmpty(*zone));
        QVERIFY(timer.elapsed() < longest);
    }
};

QTEST_GUILESS_MAIN(VisualZoneTest)
#include "tst_visual_zone.moc"
