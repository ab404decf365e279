// Properties of the carte Vitale's files, over files at random.
#include "chip/vitale/vitale_files.h"

#include "core/secure_bytes.h"

#include <rapidcheck.h>

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip::vitale;

namespace {

struct Fields
{
    std::string surname;
    std::string givenNames;
    std::string birth;
    std::string nir;
};

enum class Lengths { OneOctet, Ber };

void append(Bytes& file, std::uint8_t tag, const Bytes& value, Lengths lengths)
{
    file.push_back(tag);
    if (lengths == Lengths::Ber && value.size() > 0xFF)
        file.insert(file.end(), {0x82, static_cast<std::uint8_t>(value.size() >> 8U)});
    else if (lengths == Lengths::Ber && value.size() > 0x7F)
        file.push_back(0x81);
    file.push_back(static_cast<std::uint8_t>(value.size()));
    file.insert(file.end(), value.begin(), value.end());
}

void append(Bytes& file, std::uint8_t tag, const std::string& text, Lengths lengths)
{
    if (!text.empty())
        append(file, tag, Bytes(text.begin(), text.end()), lengths);
}

Bytes serialised(const std::vector<Fields>& holders, Lengths lengths)
{
    Bytes file;
    for (const Fields& holder : holders) {
        Bytes value;
        append(value, 0x80, holder.surname, lengths);
        append(value, 0x81, holder.givenNames, lengths);
        append(value, 0x82, holder.birth, lengths);
        append(value, 0x90, std::string("FRANCE"), lengths); // a field that is not read
        append(value, 0x93, holder.nir, lengths);
        append(file, 0x65, value, lengths);
    }
    file.insert(file.end(), 2, 0x00);
    return file;
}

rc::Gen<std::string> text(int most, char from, char to)
{
    return rc::gen::mapcat(rc::gen::inRange(1, most), [from, to](int size) {
        return rc::gen::container<std::string>(static_cast<std::size_t>(size),
                                               rc::gen::inRange(from, static_cast<char>(to + 1)));
    });
}

rc::Gen<Fields> someone(int longestName)
{
    return rc::gen::build<Fields>(rc::gen::set(&Fields::surname, text(longestName, 'A', 'Z')),
                                  rc::gen::set(&Fields::givenNames, text(longestName, 'A', 'Z')),
                                  rc::gen::set(&Fields::birth, text(8, '0', '9')),
                                  rc::gen::set(&Fields::nir, text(15, '0', '9')));
}

std::vector<Fields> family(int longestName)
{
    return *rc::gen::resize(
        32, rc::gen::suchThat(
                rc::gen::container<std::vector<Fields>>(someone(longestName)),
                [](const std::vector<Fields>& all) { return !all.empty() && all.size() <= 32; }));
}

void mustBeReadBack(const std::vector<Fields>& holders, Lengths lengths)
{
    const auto found = parseHolderTemplates(serialised(holders, lengths));
    RC_ASSERT(found.has_value());
    RC_ASSERT(found->size() == holders.size());
    for (std::size_t i = 0; i < holders.size(); ++i) {
        RC_ASSERT((*found)[i].surname.reveal() == holders[i].surname);
        RC_ASSERT((*found)[i].givenNames.reveal() == holders[i].givenNames);
        RC_ASSERT((*found)[i].birth.reveal() == holders[i].birth);
        RC_ASSERT((*found)[i].nir.reveal() == holders[i].nir);
    }
}

} // namespace

class VitalePropertiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holders_lengthsOfOneOctet_areReadBack()
    {
        QVERIFY(rc::check([] { mustBeReadBack(family(100), Lengths::OneOctet); }));
    }
    void holders_berLengths_areReadBack()
    {
        QVERIFY(rc::check([] { mustBeReadBack(family(300), Lengths::Ber); }));
    }
    void anyOctets_areReadOrRefused()
    {
        QVERIFY(rc::check([](const Bytes& octets) {
            const auto holders = parseHolderTemplates(octets);
            RC_ASSERT(holders.has_value() || holders.error().code == ErrorCode::MalformedData);
            const auto pointers = parsePointers(octets);
            RC_ASSERT(pointers.has_value() || pointers.error().code == ErrorCode::MalformedData);
        }));
    }
    void holders_cutOrAltered_areReadOrRefused()
    {
        QVERIFY(rc::check([] {
            Bytes file = serialised(family(60), Lengths::OneOctet);
            file.resize(*rc::gen::inRange<std::size_t>(0, file.size() + 1));
            if (!file.empty())
                file[*rc::gen::inRange<std::size_t>(0, file.size())] =
                    *rc::gen::arbitrary<std::uint8_t>();
            const auto holders = parseHolderTemplates(file);
            RC_ASSERT(holders.has_value() || holders.error().code == ErrorCode::MalformedData);
            RC_ASSERT(!holders.has_value() || holders->size() <= 32);
        }));
    }
};

QTEST_GUILESS_MAIN(VitalePropertiesTest)
#include "tst_vitale_properties.moc"
