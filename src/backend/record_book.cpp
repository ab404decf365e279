#include "backend/record_book.h"

#include "backend/files.h"
#include "core/text_codec.h"
#include "crypto/digest.h"

namespace kiosk::backend {
namespace {

constexpr std::size_t keySize = 32;
constexpr unsigned secretMode = 0600;

} // namespace

Result<journey::RecordFacts> RecordBook::factsOf(const identity::Nir& nir,
                                                 const identity::Date& birth,
                                                 const std::string& package, TimePoint now) const
{
    KIOSK_TRY(const auto record, m_source.recordOf(nir, birth));
    journey::RecordFacts facts;
    if (!record) {
        facts.answer = journey::RecordAnswer::Unknown;
        return facts;
    }
    facts.answer = journey::RecordAnswer::Known;
    facts.person = record->person;
    facts.deceased = record->deceased;
    facts.duplicate = record->duplicate;
    facts.regime = record->regime;
    KIOSK_TRY(const std::string person, personOf(nir));
    KIOSK_TRY(facts.activePhone, m_holders.hasActivePhone(person, package, now));
    return facts;
}

Result<std::string> RecordBook::personOf(const identity::Nir& nir) const
{
    KIOSK_TRY(const Bytes hash, crypto::hmacSha256(m_key, core::asBytes(nir.compact().reveal())));
    return core::toHex(hash);
}

Result<SecureBytes> loadPersonKey(const std::filesystem::path& directory,
                                  core::RandomSource& random)
{
    const auto file = directory / "persons.key";
    const auto known = readFile(file);
    if (known && known->size() != keySize)
        return fail(ErrorCode::MalformedData, "persons.key has another size");
    if (known)
        return core::toSecure(*known);
    if (known.error().code != ErrorCode::NotFound)
        return tl::unexpected(known.error());
    SecureBytes key(keySize);
    KIOSK_CHECK(random.fill(key));
    KIOSK_CHECK(writeFile(file, key, secretMode));
    return key;
}

} // namespace kiosk::backend
