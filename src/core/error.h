// Error codes. One enum for the whole product; vendor errors are converted to it once, at the
// vendor's edge. Each code has a stable id (logs, JSON, manifests), the sentence that a person
// reads and what they can do next. The sentences are English source texts of the translation
// context "ErrorText".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::core {

enum class ErrorCode : std::uint8_t {
    // Readers and cards
    ServiceUnavailable, // the PC/SC service does not run
    NoReader,
    ReaderLost, // unplugged or gone while in use
    NoCard,
    CardRemoved,
    CardMute, // present but gives no usable answer: upside down, dirty, broken
    CardBusy, // another program holds it
    WrongCard,
    PaymentCard,
    ProfessionalCard,
    OldVitale,    // first generation: recognised, not readable
    CardProtocol, // the card answered something that the standard does not allow
    DeviceTimeout,
    // Chip of an identity document
    AccessDenied, // BAC or PACE refused: wrong MRZ or CAN
    AccessBlocked,
    UnsupportedChip,
    SecureMessaging, // wrong MAC or malformed protected answer
    MissingFile,
    MalformedData,  // outside bytes that do not parse
    ChipNotGenuine, // signature or hash does not hold
    UnknownIssuer,
    ChipMismatch, // chip and page, or chip and carte Vitale, name different persons
    // Documents and faces
    UnreadableImage,
    MrzNotFound,
    MrzUnreliable, // found, but check digits do not prove it
    DocumentExpired,
    DocumentNotAccepted,
    NoFace,
    SeveralFaces,
    FaceTooSmall,
    FaceQualityLow, // a face, but no picture of it was good enough
    FaceNotLive,
    FaceMismatch,
    ModelMissing,
    ModelAltered, // wrong SHA-256
    // Cameras
    NoCamera,
    CameraLost,
    CameraSimulated, // no real camera, outside of a trial
    // Person, policy
    NirInvalid,
    TooYoung,
    ConsentRefused,
    PolicyRefused,
    HolderUnknown,     // the health insurance knows nobody of this number and birth date
    ResumeCodeInvalid, // unknown, used or expired code of the phone app
    // Agents
    SignInFailed, // wrong name, password, PIN or card; which of them is not said
    SignInLocked, // too many wrong tries
    NotPermitted, // this role may not do it
    OwnCase,      // the agent is the person of the case
    // Storage, sealing, network
    StorageFull,
    StorageFailed,
    StorageCorrupt,
    CryptoFailed,
    SignatureInvalid,
    BackOfficeUnreachable,
    BackOfficeRefused,
    BackOfficeBusy,
    PackageConflict,
    OfferLocked, // wrong transaction code too often
    OfferExpired,
    OfferUnknown,
    // Use
    InvalidArgument,
    InvalidConfiguration,
    NotFound,
    Cancelled,
    TimedOut, // the person did nothing for too long
    Internal,
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail; // for the log; never personal data

    friend bool operator==(const Error&, const Error&) = default;
};

// What is known of a code. All views point to static storage.
struct ErrorText
{
    ErrorCode code;
    std::string_view id;       // stable, e.g. "reader.none"
    std::string_view sentence; // what went wrong, as told to the person
    std::string_view nextStep; // what to do, as told to the person
};

[[nodiscard]] const ErrorText& describe(ErrorCode code) noexcept;
[[nodiscard]] std::string_view errorId(ErrorCode code) noexcept;
// Every code, in the order of the enum.
[[nodiscard]] std::span<const ErrorText> allErrors() noexcept;

} // namespace kiosk::core

namespace kiosk {
using core::Error;
using core::ErrorCode;
} // namespace kiosk
