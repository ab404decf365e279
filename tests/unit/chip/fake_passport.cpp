#include "fake_passport.h"

#include "core/text_codec.h"
#include "crypto/cipher.h"
#include "crypto/digest.h"

#include <algorithm>

namespace kiosk::test {

namespace {

const Bytes zeroIv(8);
const Bytes chipNonce{0x46, 0x08, 0xF9, 0x19, 0x88, 0x70, 0x22, 0x12};
const Bytes chipKeyShare(16, 0x42);

Bytes derive(Bytes seed, std::uint8_t counter)
{
    seed.insert(seed.end(), {0, 0, 0, counter});
    Bytes key = crypto::digest(crypto::HashAlgorithm::Sha1, seed).value();
    key.resize(16);
    return key;
}

Bytes cbc(bool encrypt, const Bytes& key, ByteView data)
{
    const auto result = encrypt
                            ? crypto::encryptCbc(crypto::BlockCipher::TripleDes, key, zeroIv, data)
                            : crypto::decryptCbc(crypto::BlockCipher::TripleDes, key, zeroIv, data);
    return core::toBytes(result.value());
}

Bytes padded(ByteView data)
{
    return core::toBytes(crypto::padIso(data, 8));
}

Bytes joined(ByteView a, ByteView b)
{
    Bytes all(a.begin(), a.end());
    all.insert(all.end(), b.begin(), b.end());
    return all;
}

Bytes object(std::uint8_t tag, ByteView value)
{
    Bytes octets{tag};
    if (value.size() >= 0x80)
        octets.push_back(0x81);
    octets.push_back(static_cast<std::uint8_t>(value.size()));
    return joined(octets, value);
}

// The value of a short object, which is all that a command holds.
Bytes valueOf(std::uint8_t tag, ByteView octets)
{
    for (std::size_t at = 0; at + 2 <= octets.size(); at += 2U + octets[at + 1])
        if (octets[at] == tag)
            return core::toBytes(octets.subspan(at + 2, octets[at + 1]));
    return {};
}

} // namespace

FakePassport::FakePassport(std::map<std::uint16_t, Bytes> files, const std::string& mrzInformation)
    : m_files(std::move(files))
{
    Bytes seed = crypto::digest(crypto::HashAlgorithm::Sha1, core::asBytes(mrzInformation)).value();
    seed.resize(16);
    m_accessEnc = derive(seed, 1);
    m_accessMac = derive(seed, 2);
}

FakePassport::Apdu FakePassport::parse(ByteView octets)
{
    Apdu command{octets[1], octets[2], octets[3], {}, 0};
    ByteView rest = octets.subspan(4);
    if (rest.size() > 1) {
        command.data = core::toBytes(rest.subspan(1, rest[0]));
        rest = rest.subspan(1U + rest[0]);
    }
    if (!rest.empty())
        command.le = rest[0] == 0 ? 256 : rest[0];
    return command;
}

Result<SecureBytes> FakePassport::transmit(ByteView octets)
{
    if (m_commands++ == removedAt)
        return fail(ErrorCode::CardRemoved, "test");
    const auto reply = [](const Answer& answer) {
        const Bytes status{static_cast<std::uint8_t>(answer.status >> 8U),
                           static_cast<std::uint8_t>(answer.status)};
        return core::toSecure(joined(answer.data, status));
    };
    if ((octets[0] & 0x0CU) == 0) {
        m_sessionMac.clear();
        return reply(carryOut(parse(octets), false));
    }
    const auto command = unwrap(octets);
    if (!command)
        return reply({{}, 0x6988});
    const Answer answer = carryOut(*command, true);
    if (refusesInClear && answer.status == 0x6700) {
        m_sessionMac.clear();
        return reply(answer);
    }
    return reply({wrap(answer, (command->ins & 1U) != 0), answer.status});
}

FakePassport::Answer FakePassport::carryOut(const Apdu& command, bool isProtected)
{
    const bool mayRead = isProtected || access == Access::None;
    switch (command.ins) {
    case 0xA4:
        return select(command, mayRead);
    case 0xB0:
    case 0xB1:
        return read(command, mayRead);
    case 0x84:
        return access == Access::None  ? Answer{{}, 0x6D00}
               : m_applicationSelected ? Answer{chipNonce, 0x9000}
                                       : Answer{{}, 0x6985};
    case 0x82:
        return authenticate(command);
    default:
        return {{}, 0x6D00};
    }
}

FakePassport::Answer FakePassport::select(const Apdu& command, bool mayRead)
{
    if (command.p1 == 0x04) {
        m_applicationSelected = access != Access::PaceOnly && access != Access::OtherCard;
        return {{}, static_cast<std::uint16_t>(m_applicationSelected ? 0x9000 : 0x6A82)};
    }
    if (command.p1 == 0x00)
        return {{}, 0x9000};
    const auto id = static_cast<std::uint16_t>(command.data[0] << 8U | command.data[1]);
    if (!m_applicationSelected)
        return {{},
                static_cast<std::uint16_t>(id == 0x011C && access == Access::PaceOnly ? 0x9000
                                                                                      : 0x6A82)};
    if (!mayRead)
        return {{}, 0x6982};
    if (!m_files.contains(id))
        return {{}, 0x6A82};
    m_currentFile = id;
    return {{}, 0x9000};
}

FakePassport::Answer FakePassport::read(const Apdu& command, bool mayRead)
{
    const bool isCardAccess = command.ins == 0xB0 && command.p1 == 0x9C && !m_applicationSelected;
    if (isCardAccess && access == Access::PaceOnly)
        return {m_files.at(0x011C), 0x9000};
    if (!m_applicationSelected)
        return {{}, 0x6A82};
    if (!mayRead)
        return {{}, 0x6982};
    if (command.le > longestRead)
        return {{}, 0x6700};
    const bool isShortIdentifier = command.ins == 0xB0 && (command.p1 & 0x80U) != 0;
    if (isShortIdentifier) {
        m_currentFile = static_cast<std::uint16_t>(0x0100U + (command.p1 & 0x1FU));
        if (std::ranges::find(m_askedFor, m_currentFile) == m_askedFor.end())
            m_askedFor.push_back(m_currentFile);
    }
    if (lockedFiles.contains(m_currentFile))
        return {{}, 0x6982};
    if (!m_files.contains(m_currentFile))
        return {{}, 0x6A82};
    const Bytes& file = m_files.at(m_currentFile);
    std::size_t offset =
        isShortIdentifier ? command.p2 : static_cast<std::size_t>(command.p1 << 8U | command.p2);
    std::size_t count = command.le;
    if (command.ins == 0xB1) {
        offset = 0;
        for (const std::uint8_t octet : valueOf(0x54, command.data))
            offset = offset << 8U | octet;
        count -= count < 0x82 ? 2U : 3U;
    }
    if (offset >= file.size())
        return {{}, 0x6B00};
    const ByteView rest = ByteView(file).subspan(offset);
    const ByteView part = rest.first(std::min(count, rest.size()));
    return {command.ins == 0xB1 ? object(0x53, part) : core::toBytes(part), 0x9000};
}

FakePassport::Answer FakePassport::authenticate(const Apdu& command)
{
    const ByteView sealed = ByteView(command.data).first(32);
    const Bytes mac = crypto::retailMac(m_accessMac, padded(sealed)).value();
    if (!std::ranges::equal(mac, ByteView(command.data).subspan(32)))
        return {{}, 0x6300};
    const Bytes token = cbc(false, m_accessEnc, sealed);
    const ByteView kioskNonce = ByteView(token).first(8);
    const ByteView kioskShare = ByteView(token).last(16);
    const Bytes answer =
        cbc(true, m_accessEnc, joined(joined(chipNonce, kioskNonce), chipKeyShare));

    Bytes seed(16);
    for (std::size_t i = 0; i < seed.size(); ++i)
        seed[i] = static_cast<std::uint8_t>(kioskShare[i] ^ chipKeyShare[i]);
    m_sessionEnc = derive(seed, 1);
    m_sessionMac = derive(seed, 2);
    m_counter = joined(ByteView(chipNonce).last(4), kioskNonce.last(4));
    return {joined(answer, crypto::retailMac(m_accessMac, padded(answer)).value()), 0x9000};
}

void FakePassport::countOn()
{
    for (std::size_t i = m_counter.size(); i-- > 0;)
        if (++m_counter[i] != 0)
            return;
}

std::optional<FakePassport::Apdu> FakePassport::unwrap(ByteView octets)
{
    if (m_sessionMac.empty())
        return std::nullopt;
    Apdu command = parse(octets);
    const ByteView objects = ByteView(command.data).first(command.data.size() - 10);
    countOn();
    Bytes covered = joined(m_counter, padded(octets.first(4)));
    if (!objects.empty())
        covered = joined(covered, padded(objects));
    const Bytes mac = crypto::retailMac(m_sessionMac, covered).value();
    if (!std::ranges::equal(mac, valueOf(0x8E, command.data)))
        return std::nullopt;

    const Bytes le = valueOf(0x97, objects);
    Bytes sealed = valueOf(0x85, objects);
    if (sealed.empty())
        if (const Bytes marked = valueOf(0x87, objects); !marked.empty())
            sealed.assign(marked.begin() + 1, marked.end());
    if (sealed.empty())
        command.data.clear();
    else
        command.data = core::toBytes(crypto::unpadIso(cbc(false, m_sessionEnc, sealed)).value());
    command.le = le.empty() ? 0 : (le[0] == 0 ? 256 : le[0]);
    return command;
}

Bytes FakePassport::wrap(const Answer& answer, bool isOdd)
{
    countOn();
    Bytes objects;
    if (!answer.data.empty()) {
        const Bytes sealed = cbc(true, m_sessionEnc, padded(answer.data));
        objects = isOdd ? object(0x85, sealed) : object(0x87, joined(Bytes{0x01}, sealed));
    }
    objects = joined(objects, object(0x99, Bytes{static_cast<std::uint8_t>(answer.status >> 8U),
                                                 static_cast<std::uint8_t>(answer.status)}));
    Bytes mac = crypto::retailMac(m_sessionMac, joined(m_counter, padded(objects))).value();
    if (m_protectedAnswers++ == wrongMacAt)
        mac[0] ^= 0xFFU;
    return joined(objects, object(0x8E, mac));
}

} // namespace kiosk::test
