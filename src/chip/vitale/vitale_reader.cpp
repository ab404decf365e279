#include "chip/vitale/vitale_reader.h"

#include "chip/card_link.h"
#include "chip/vitale/vitale_files.h"
#include "core/text_codec.h"

#include <algorithm>
#include <string_view>

namespace kiosk::chip::vitale {

namespace {

using Templates = std::vector<HolderTemplate>;

constexpr int attempts = 4; // worn contacts: the same card often answers at the second try
constexpr std::size_t largestFile = 8192;
constexpr std::uint16_t wholeBlock = 256;
constexpr std::uint8_t identityFile = 0x02;   // its short identifier, in the MF and in VITALE
constexpr std::uint16_t pointerFile = 0x2001; // in VITALE
constexpr std::uint16_t namesFile = 0xD001;   // in MF_VITALE
constexpr std::uint16_t applicationBlocked = 0x6283; // ISO/IEC 7816-4 table 6: deactivated

// An application of the carte Vitale: its issuer's registered number, then a name.
Bytes applicationNamed(std::string_view name)
{
    Bytes identifier{0xD2, 0x50, 0x00, 0x00, 0x02};
    const ByteView octets = core::asBytes(name);
    identifier.insert(identifier.end(), octets.begin(), octets.end());
    return identifier;
}
constexpr std::string_view vitaleName = "VITALE";
constexpr std::string_view masterFileName = "MF_VITALE";

Result<void> refuseOtherCards(CardKind kind)
{
    switch (kind) {
    case CardKind::Payment:
        return fail(ErrorCode::PaymentCard);
    case CardKind::Professional:
        return fail(ErrorCode::ProfessionalCard);
    case CardKind::Vitale1:
        return fail(ErrorCode::OldVitale);
    case CardKind::FrenchIdentityCard:
        return fail(ErrorCode::WrongCard, "identity card");
    case CardKind::Vitale2:
    case CardKind::Unknown:
        break;
    }
    return {};
}

Result<void> wanted(const Response& response, const char* what)
{
    if (!response.ok())
        return fail(ErrorCode::CardProtocol,
                    std::string(what) + ": " + statusText(response.status));
    return {};
}

Command readBinary(std::uint8_t p1, std::uint8_t p2)
{
    return {.ins = 0xB0, .p1 = p1, .p2 = p2, .le = wholeBlock};
}

// Block after block, until one is not full or is refused. `first` selects the file or reads it.
Result<SecureBytes> readFile(CardLink& link, const Command& first)
{
    KIOSK_TRY(Response response, link.send(first));
    if (response.status != status::endOfFile) {
        KIOSK_CHECK(wanted(response, "read"));
    }
    SecureBytes octets = std::move(response.data);
    while (!octets.empty() && octets.size() % wholeBlock == 0) {
        if (octets.size() >= largestFile)
            return fail(ErrorCode::MalformedData, "Vitale file too long");
        KIOSK_TRY(const Response next,
                  link.send(readBinary(static_cast<std::uint8_t>(octets.size() >> 8U), 0)));
        const bool readable = next.ok() || next.status == status::endOfFile;
        if (!readable || next.data.empty())
            break;
        octets.insert(octets.end(), next.data.begin(), next.data.end());
    }
    return octets;
}

bool isComplete(const Templates& holders)
{
    return std::any_of(holders.begin(), holders.end(), [](const HolderTemplate& holder) {
        return !holder.nir.empty() && !holder.surname.empty();
    });
}

Result<void> addFile(Templates& holders, ByteView file)
{
    KIOSK_TRY(const Templates more, parseHolderTemplates(file));
    mergeHolderTemplates(holders, more);
    return {};
}

// The short way: names from the master file, NIR from the application, both by short identifier.
Result<void> readByShortIdentifiers(CardLink& link, Templates& holders)
{
    const Command readIdentity = readBinary(0x80U | identityFile, 0);
    KIOSK_TRY(const Response masterFile, link.send({.ins = 0xA4, .data = {0x3F, 0x00}}));
    KIOSK_CHECK(wanted(masterFile, "master file"));
    KIOSK_TRY(const SecureBytes names, readFile(link, readIdentity));
    KIOSK_CHECK(addFile(holders, names));
    KIOSK_TRY(const Response application,
              link.send({.ins = 0xA4, .p1 = 0x04, .data = applicationNamed(vitaleName)}));
    KIOSK_CHECK(wanted(application, "application"));
    KIOSK_TRY(const SecureBytes numbers, readFile(link, readIdentity));
    return addFile(holders, numbers);
}

Command selectApplication(const Bytes& identifier)
{
    return {.ins = 0xA4, .p1 = 0x04, .data = identifier, .le = wholeBlock};
}

Result<SecureBytes> selectAndRead(CardLink& link, std::uint16_t file)
{
    KIOSK_TRY(const Response selected, link.send({.ins = 0xA4,
                                                  .p1 = 0x02,
                                                  .data = {static_cast<std::uint8_t>(file >> 8U),
                                                           static_cast<std::uint8_t>(file)},
                                                  .le = wholeBlock}));
    KIOSK_CHECK(wanted(selected, "file"));
    return readFile(link, readBinary(0, 0));
}

bool isCardsAnswer(const Error& error)
{
    return error.code == ErrorCode::CardProtocol || error.code == ErrorCode::MalformedData;
}

// A file that the pointers name. Many are protected or of other content: those add nothing.
Result<void> addPointedFile(CardLink& link, const FilePointer& pointer, Templates& holders)
{
    KIOSK_TRY(const Response application, link.send(selectApplication(pointer.application)));
    if (!application.ok())
        return {};
    const auto file = selectAndRead(link, pointer.file);
    if (!file)
        return isCardsAnswer(file.error()) ? Result<void>{} : tl::unexpected(file.error());
    if (const auto more = parseHolderTemplates(*file))
        mergeHolderTemplates(holders, *more);
    return {};
}

// The long way: the application's file of pointers, then every file that it names.
Result<void> readByPointers(CardLink& link, Templates& holders)
{
    KIOSK_TRY(const Response application,
              link.send(selectApplication(applicationNamed(vitaleName))));
    KIOSK_CHECK(wanted(application, "application"));
    KIOSK_TRY(const SecureBytes file, selectAndRead(link, pointerFile));
    KIOSK_TRY(const auto pointers, parsePointers(file));
    for (const FilePointer& pointer : pointers) {
        KIOSK_CHECK(addPointedFile(link, pointer, holders));
    }
    return {};
}

// The names alone, where another public program finds them.
Result<void> readNamesByIdentifier(CardLink& link, Templates& holders)
{
    KIOSK_TRY(const Response application,
              link.send(selectApplication(applicationNamed(masterFileName))));
    KIOSK_CHECK(wanted(application, "application of the master file"));
    KIOSK_TRY(const SecureBytes names, selectAndRead(link, namesFile));
    return addFile(holders, names);
}

// One way after another until a holder is complete; what each has found stays.
Result<Templates> readTemplates(CardLink& link)
{
    Templates holders;
    Error last{ErrorCode::MalformedData, "no complete holder"};
    for (const auto way : {readByShortIdentifiers, readByPointers, readNamesByIdentifier}) {
        const auto done = way(link, holders);
        if (!done && !isCardsAnswer(done.error()))
            return tl::unexpected(done.error());
        if (isComplete(holders))
            return holders;
        if (!done)
            last = done.error();
    }
    return tl::unexpected(last);
}

// Bank cards share their answers to reset with many others; their directory is the same worldwide
// (EMV 4.3 book 1 section 12.2 for contact, contactless book B for "2PAY").
Result<bool> isPaymentCard(CardLink& link)
{
    for (const std::string_view name : {"1PAY.SYS.DDF01", "2PAY.SYS.DDF01"}) {
        KIOSK_TRY(const Response response,
                  link.send(selectApplication(core::toBytes(core::asBytes(name)))));
        if (response.ok() || response.status == applicationBlocked)
            return true;
    }
    return false;
}

// For a card whose answer to reset tells nothing.
Result<void> requireVitale(CardLink& link)
{
    KIOSK_TRY(const Response application,
              link.send(selectApplication(applicationNamed(vitaleName))));
    if (application.ok())
        return {};
    KIOSK_TRY(const bool payment, isPaymentCard(link));
    return fail(payment ? ErrorCode::PaymentCard : ErrorCode::WrongCard, "no Vitale application");
}

Result<Templates> readOnce(CardLink& link, CardKind kind)
{
    if (kind == CardKind::Unknown) {
        KIOSK_CHECK(requireVitale(link));
    }
    return readTemplates(link);
}

Result<Templates> readPatiently(CardLink& link, CardKind kind)
{
    auto holders = readOnce(link, kind);
    for (int attempt = 1; attempt < attempts; ++attempt) {
        const bool worthATry = !holders && (isCardsAnswer(holders.error()) ||
                                            holders.error().code == ErrorCode::CardMute);
        if (!worthATry)
            break;
        holders = readOnce(link, kind);
    }
    return holders;
}

Result<identity::Holder> toHolder(const HolderTemplate& found, bool allowTestCards)
{
    if (found.surname.empty())
        return fail(ErrorCode::MalformedData, "holder without a name");
    identity::Holder holder;
    holder.name = {found.surname, found.givenNames};
    KIOSK_TRY(holder.birth, identity::parseCompactDate(found.birth.reveal()));
    KIOSK_TRY(holder.nir, identity::Nir::parse(found.nir.reveal(), allowTestCards));
    return holder;
}

} // namespace

Result<VitaleReading> readVitale(devices::CardChannel& channel, bool allowTestCards)
{
    const CardKind kind = classifyAtr(channel.atr());
    KIOSK_CHECK(refuseOtherCards(kind));
    PlainLink link(channel);
    KIOSK_TRY(const Templates templates, readPatiently(link, kind));

    VitaleReading reading;
    Error first{ErrorCode::MalformedData, "no holder"};
    for (const HolderTemplate& found : templates) {
        if (found.nir.empty())
            continue; // a relative without a number of their own: nothing to enrol
        if (auto holder = toHolder(found, allowTestCards))
            reading.holders.push_back(std::move(*holder));
        else if (++reading.unreadableHolders == 1)
            first = holder.error();
    }
    if (reading.holders.empty())
        return tl::unexpected(first);
    return reading;
}

} // namespace kiosk::chip::vitale
