#include "core/ids.h"

#include <QTest>

using namespace kiosk;

namespace {

class CountingRandom final : public core::RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        for (auto& octet : target)
            octet = m_next++;
        return {};
    }

private:
    std::uint8_t m_next = 0;
};

class BrokenRandom final : public core::RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t>) override { return fail(ErrorCode::CryptoFailed); }
};

} // namespace

class IdsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void create_fromRandom_isVersion4()
    {
        CountingRandom random;
        const auto id = PackageId::create(random);
        QVERIFY(id.has_value());
        QCOMPARE(id->text(), std::string("00010203-0405-4607-8809-0a0b0c0d0e0f"));
    }
    void create_brokenRandom_fails()
    {
        BrokenRandom random;
        QCOMPARE(PackageId::create(random).error().code, ErrorCode::CryptoFailed);
    }
    void parse_text_acceptsOnlyCanonical_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("canonical") << "00010203-0405-4607-8809-0a0b0c0d0e0f" << true;
        QTest::newRow("upper case") << "00010203-0405-4607-8809-0A0B0C0D0E0F" << false;
        QTest::newRow("short") << "00010203-0405-4607-8809-0a0b0c0d0e0" << false;
        QTest::newRow("path") << "../../../../../../../../../etc/passwd" << false;
        QTest::newRow("dash moved") << "000102030-405-4607-8809-0a0b0c0d0e0f" << false;
    }
    void parse_text_acceptsOnlyCanonical()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, good);
        QCOMPARE(PackageId::parse(text.toStdString()).has_value(), good);
    }
    void packageOf_case_isOneAndNeverTheCase()
    {
        const auto one = CaseId::parse("00010203-0405-4607-8809-0a0b0c0d0e0f").value();
        const auto other = CaseId::parse("f0010203-0405-4607-8809-0a0b0c0d0e0f").value();
        QCOMPARE(packageOf(one).text(), std::string("fffefdfc-0405-4607-8809-0a0b0c0d0e0f"));
        QVERIFY(packageOf(one) != packageOf(other));
        QVERIFY(packageOf(CaseId()).empty());
    }
};

QTEST_APPLESS_MAIN(IdsTest)
#include "tst_ids.moc"
