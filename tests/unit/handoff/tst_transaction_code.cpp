#include "crypto/system_random.h"
#include "handoff/transaction_code.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace kiosk;
using namespace kiosk::handoff;

namespace {

class ConstantRandom final : public core::RandomSource
{
public:
    explicit ConstantRandom(std::uint8_t octet) : m_octet(octet) {}
    Result<void> fill(std::span<std::uint8_t> target) override
    {
        std::fill(target.begin(), target.end(), m_octet);
        return {};
    }

private:
    std::uint8_t m_octet;
};

class BrokenRandom final : public core::RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t>) override { return fail(ErrorCode::CryptoFailed); }
};

} // namespace

class TransactionCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void check_code_isJudged_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char* code, bool accepted) {
            QTest::newRow(code) << QString(code) << accepted;
        };
        row("294618", true);
        row("112233", true);
        row("135790", true);
        row("123457", true);
        row("000001", true);
        row("", false);
        row("29461", false);
        row("2946185", false);
        row("29461a", false);
        row("29461 ", false);
        row("-29461", false);
        row("٢٩٤٦١٨", false); // digits, but not ASCII
        row("000000", false);
        row("777777", false);
        row("123456", false);
        row("654321", false);
        row("456789", false);
        row("567890", false);
        row("109876", false);
    }
    void check_code_isJudged()
    {
        QFETCH(const QString, code);
        QFETCH(const bool, accepted);
        const auto result = checkTransactionCode(PersonalText(code.toStdString()));
        QCOMPARE(result.has_value(), accepted);
        if (!accepted)
            QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    }

    void keypad_anyRandomness_hasEachDigitOnce()
    {
        crypto::SystemRandom random;
        ConstantRandom zeros(0x00);
        ConstantRandom ones(0xFF);
        for (core::RandomSource* source :
             std::initializer_list<core::RandomSource*>{&random, &zeros, &ones}) {
            auto keys = shuffledKeypad(*source);
            QVERIFY(keys.has_value());
            std::sort(keys->begin(), keys->end());
            QCOMPARE(*keys, (std::array{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
        }
    }
    // Each digit comes to each place about equally often: 1000 ± 200 of 10,000 is seven times the
    // standard deviation, so this fails by chance about once in 10¹⁰ runs.
    void keypad_manyTimes_isFair()
    {
        crypto::SystemRandom random;
        std::array<std::array<int, 10>, 10> seen{};
        for (int i = 0; i < 10'000; ++i) {
            const auto keys = *shuffledKeypad(random);
            for (std::size_t place = 0; place < keys.size(); ++place)
                ++seen[place][static_cast<std::size_t>(keys[place])];
        }
        for (const auto& place : seen)
            for (const int count : place)
                QVERIFY(count > 800 && count < 1200);
    }
    void keypad_withoutRandomness_fails()
    {
        BrokenRandom random;
        QCOMPARE(shuffledKeypad(random).error().code, ErrorCode::CryptoFailed);
    }
};

QTEST_APPLESS_MAIN(TransactionCodeTest)
#include "tst_transaction_code.moc"
