#include "core/error.h"

#include <array>

// Marks a text for lupdate, which reads the sources as text; nothing of Qt is needed for that.
#define QT_TRANSLATE_NOOP(context, text) text

namespace kiosk::core {
namespace {

// One code a block, so that a translator can read it as a list.
// clang-format off
constexpr std::array errors{
    ErrorText{ErrorCode::ServiceUnavailable, "reader.service",
              QT_TRANSLATE_NOOP("ErrorText", "The card reader service is not running."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help. You can also type your number.")},
    ErrorText{ErrorCode::NoReader, "reader.none",
              QT_TRANSLATE_NOOP("ErrorText", "No card reader was found."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help. You can also type your number.")},
    ErrorText{ErrorCode::ReaderLost, "reader.lost",
              QT_TRANSLATE_NOOP("ErrorText", "The card reader was disconnected."),
              QT_TRANSLATE_NOOP("ErrorText", "Please wait a moment or call for help, then try again.")},
    ErrorText{ErrorCode::NoCard, "card.none",
              QT_TRANSLATE_NOOP("ErrorText", "No card is in the reader."),
              QT_TRANSLATE_NOOP("ErrorText", "Insert the card, chip first, and leave it in the reader.")},
    ErrorText{ErrorCode::CardRemoved, "card.removed",
              QT_TRANSLATE_NOOP("ErrorText", "The card was removed too early."),
              QT_TRANSLATE_NOOP("ErrorText", "Insert it again and leave it until you are told to take it out.")},
    ErrorText{ErrorCode::CardMute, "card.mute",
              QT_TRANSLATE_NOOP("ErrorText", "The card does not answer."),
              QT_TRANSLATE_NOOP("ErrorText", "Take it out, turn it so that the chip goes in first, facing up, and insert it again.")},
    ErrorText{ErrorCode::CardBusy, "card.busy",
              QT_TRANSLATE_NOOP("ErrorText", "Another program is using the card."),
              QT_TRANSLATE_NOOP("ErrorText", "Wait a moment, then try again.")},
    ErrorText{ErrorCode::WrongCard, "card.wrong",
              QT_TRANSLATE_NOOP("ErrorText", "This is not the card that is asked for."),
              QT_TRANSLATE_NOOP("ErrorText", "Take it out and insert the card shown in the picture.")},
    ErrorText{ErrorCode::PaymentCard, "card.payment",
              QT_TRANSLATE_NOOP("ErrorText", "This looks like a bank card."),
              QT_TRANSLATE_NOOP("ErrorText", "Take it out. Insert your green carte Vitale.")},
    ErrorText{ErrorCode::ProfessionalCard, "card.professional",
              QT_TRANSLATE_NOOP("ErrorText", "This is a health professional's card."),
              QT_TRANSLATE_NOOP("ErrorText", "Take it out. Insert your own carte Vitale.")},
    ErrorText{ErrorCode::OldVitale, "card.old",
              QT_TRANSLATE_NOOP("ErrorText", "This carte Vitale is of the first generation and can no longer be read."),
              QT_TRANSLATE_NOOP("ErrorText", "Type your social security number, or ask at the desk for a new card.")},
    ErrorText{ErrorCode::CardProtocol, "card.protocol",
              QT_TRANSLATE_NOOP("ErrorText", "The card gave an answer that cannot be understood."),
              QT_TRANSLATE_NOOP("ErrorText", "Take it out, insert it again, and try once more.")},
    ErrorText{ErrorCode::DeviceTimeout, "device.timeout",
              QT_TRANSLATE_NOOP("ErrorText", "The device takes too long to answer."),
              QT_TRANSLATE_NOOP("ErrorText", "Take the card or document out, put it back, and try again.")},
    ErrorText{ErrorCode::AccessDenied, "chip.access_denied",
              QT_TRANSLATE_NOOP("ErrorText", "The chip did not accept what was read from the page."),
              QT_TRANSLATE_NOOP("ErrorText", "Lay the document down again so that the lines at the bottom can be read once more.")},
    ErrorText{ErrorCode::AccessBlocked, "chip.access_blocked",
              QT_TRANSLATE_NOOP("ErrorText", "The chip has blocked access after too many attempts."),
              QT_TRANSLATE_NOOP("ErrorText", "An agent will look at your document.")},
    ErrorText{ErrorCode::UnsupportedChip, "chip.unsupported",
              QT_TRANSLATE_NOOP("ErrorText", "This chip cannot be read here."),
              QT_TRANSLATE_NOOP("ErrorText", "An agent will look at your document.")},
    ErrorText{ErrorCode::SecureMessaging, "chip.secure_messaging",
              QT_TRANSLATE_NOOP("ErrorText", "The connection with the chip was disturbed."),
              QT_TRANSLATE_NOOP("ErrorText", "Lay the document still on the reader and try again.")},
    ErrorText{ErrorCode::MissingFile, "chip.missing_file",
              QT_TRANSLATE_NOOP("ErrorText", "The chip lacks information that is needed."),
              QT_TRANSLATE_NOOP("ErrorText", "An agent will look at your document.")},
    ErrorText{ErrorCode::MalformedData, "data.malformed",
              QT_TRANSLATE_NOOP("ErrorText", "The information read is damaged."),
              QT_TRANSLATE_NOOP("ErrorText", "Try again. If it happens again, an agent will help you.")},
    ErrorText{ErrorCode::ChipNotGenuine, "chip.not_genuine",
              QT_TRANSLATE_NOOP("ErrorText", "The chip's information could not be confirmed as genuine."),
              QT_TRANSLATE_NOOP("ErrorText", "An agent will look at your document.")},
    ErrorText{ErrorCode::UnknownIssuer, "chip.unknown_issuer",
              QT_TRANSLATE_NOOP("ErrorText", "The issuer of this chip is not known here."),
              QT_TRANSLATE_NOOP("ErrorText", "An agent will look at your document.")},
    ErrorText{ErrorCode::ChipMismatch, "identity.mismatch",
              QT_TRANSLATE_NOOP("ErrorText", "The card and the document do not seem to belong to the same person."),
              QT_TRANSLATE_NOOP("ErrorText", "Check that both are yours. An agent can help you.")},
    ErrorText{ErrorCode::UnreadableImage, "image.unreadable",
              QT_TRANSLATE_NOOP("ErrorText", "The picture cannot be read."),
              QT_TRANSLATE_NOOP("ErrorText", "Lay the document flat, without reflections, and try again.")},
    ErrorText{ErrorCode::MrzNotFound, "mrz.not_found",
              QT_TRANSLATE_NOOP("ErrorText", "The lines with the arrows < < < were not found on the page."),
              QT_TRANSLATE_NOOP("ErrorText", "Lay the page with the photograph flat under the camera, whole and without reflections.")},
    ErrorText{ErrorCode::MrzUnreliable, "mrz.unreliable",
              QT_TRANSLATE_NOOP("ErrorText", "The lines at the bottom of the page could not be read with certainty."),
              QT_TRANSLATE_NOOP("ErrorText", "Tilt or move the document a little, away from reflections, and try again.")},
    ErrorText{ErrorCode::DocumentExpired, "document.expired",
              QT_TRANSLATE_NOOP("ErrorText", "This document has expired."),
              QT_TRANSLATE_NOOP("ErrorText", "Use another document, or ask an agent.")},
    ErrorText{ErrorCode::DocumentNotAccepted, "document.not_accepted",
              QT_TRANSLATE_NOOP("ErrorText", "This document cannot be used here."),
              QT_TRANSLATE_NOOP("ErrorText", "Use a passport, an identity card or a residence permit.")},
    ErrorText{ErrorCode::NoFace, "face.none",
              QT_TRANSLATE_NOOP("ErrorText", "No face can be seen."),
              QT_TRANSLATE_NOOP("ErrorText", "Sit or stand in front of the camera and look at the screen.")},
    ErrorText{ErrorCode::SeveralFaces, "face.several",
              QT_TRANSLATE_NOOP("ErrorText", "More than one face can be seen."),
              QT_TRANSLATE_NOOP("ErrorText", "Please stay alone in front of the camera.")},
    ErrorText{ErrorCode::FaceTooSmall, "face.too_small",
              QT_TRANSLATE_NOOP("ErrorText", "Your face is too far away."),
              QT_TRANSLATE_NOOP("ErrorText", "Please come closer.")},
    ErrorText{ErrorCode::FaceQualityLow, "face.quality",
              QT_TRANSLATE_NOOP("ErrorText", "No picture of your face was good enough."),
              QT_TRANSLATE_NOOP("ErrorText", "Try again: face the light, and look straight at the camera. Or let an agent compare.")},
    ErrorText{ErrorCode::FaceNotLive, "face.not_live",
              QT_TRANSLATE_NOOP("ErrorText", "The camera could not confirm a live person."),
              QT_TRANSLATE_NOOP("ErrorText", "Take off glasses or hat, face the light, and try again. An agent can help you.")},
    ErrorText{ErrorCode::FaceMismatch, "face.mismatch",
              QT_TRANSLATE_NOOP("ErrorText", "Your face could not be matched with the photograph of the document."),
              QT_TRANSLATE_NOOP("ErrorText", "Try again, or let an agent compare.")},
    ErrorText{ErrorCode::ModelMissing, "model.missing",
              QT_TRANSLATE_NOOP("ErrorText", "A part of this kiosk's software is missing."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help. An agent can go on with you.")},
    ErrorText{ErrorCode::ModelAltered, "model.altered",
              QT_TRANSLATE_NOOP("ErrorText", "A part of this kiosk's software has been altered."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help. An agent can go on with you.")},
    ErrorText{ErrorCode::NoCamera, "camera.none",
              QT_TRANSLATE_NOOP("ErrorText", "No camera was found."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help. An agent can go on with you.")},
    ErrorText{ErrorCode::CameraLost, "camera.lost",
              QT_TRANSLATE_NOOP("ErrorText", "The camera was disconnected."),
              QT_TRANSLATE_NOOP("ErrorText", "Please wait a moment or call for help, then try again.")},
    ErrorText{ErrorCode::CameraSimulated, "camera.simulated",
              QT_TRANSLATE_NOOP("ErrorText", "The camera of this kiosk cannot be trusted."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help. An agent can go on with you.")},
    ErrorText{ErrorCode::NirInvalid, "nir.invalid",
              QT_TRANSLATE_NOOP("ErrorText", "The social security number is not right."),
              QT_TRANSLATE_NOOP("ErrorText", "Check the number and its two-digit key, and type it again.")},
    ErrorText{ErrorCode::TooYoung, "policy.too_young",
              QT_TRANSLATE_NOOP("ErrorText", "The digital carte Vitale is not yet available at your age."),
              QT_TRANSLATE_NOOP("ErrorText", "Ask at the desk what your parents or guardian can do.")},
    ErrorText{ErrorCode::ConsentRefused, "consent.refused",
              QT_TRANSLATE_NOOP("ErrorText", "Without your agreement nothing is recorded."),
              QT_TRANSLATE_NOOP("ErrorText", "Your physical carte Vitale goes on working. An agent can answer your questions.")},
    ErrorText{ErrorCode::PolicyRefused, "policy.refused",
              QT_TRANSLATE_NOOP("ErrorText", "The registration cannot be completed here."),
              QT_TRANSLATE_NOOP("ErrorText", "An agent will tell you why and what you can do.")},
    ErrorText{ErrorCode::StorageFull, "storage.full",
              QT_TRANSLATE_NOOP("ErrorText", "This kiosk cannot take new registrations for the moment."),
              QT_TRANSLATE_NOOP("ErrorText", "Please use another kiosk or go to the desk.")},
    ErrorText{ErrorCode::StorageFailed, "storage.failed",
              QT_TRANSLATE_NOOP("ErrorText", "Your registration could not be stored."),
              QT_TRANSLATE_NOOP("ErrorText", "Nothing was recorded. Please try again, or go to the desk.")},
    ErrorText{ErrorCode::StorageCorrupt, "storage.corrupt",
              QT_TRANSLATE_NOOP("ErrorText", "The stored data of this kiosk is damaged."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help.")},
    ErrorText{ErrorCode::CryptoFailed, "crypto.failed",
              QT_TRANSLATE_NOOP("ErrorText", "Your registration could not be protected."),
              QT_TRANSLATE_NOOP("ErrorText", "Nothing was recorded. Please call for help.")},
    ErrorText{ErrorCode::SignatureInvalid, "signature.invalid",
              QT_TRANSLATE_NOOP("ErrorText", "A signature is not valid."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help.")},
    ErrorText{ErrorCode::BackOfficeUnreachable, "backoffice.unreachable",
              QT_TRANSLATE_NOOP("ErrorText", "The health insurance's service cannot be reached for the moment."),
              QT_TRANSLATE_NOOP("ErrorText", "You need do nothing: what you did is kept and will be sent as soon as it can be reached.")},
    ErrorText{ErrorCode::BackOfficeRefused, "backoffice.refused",
              QT_TRANSLATE_NOOP("ErrorText", "The health insurance's service refused the registration."),
              QT_TRANSLATE_NOOP("ErrorText", "An agent will tell you why and what you can do.")},
    ErrorText{ErrorCode::BackOfficeBusy, "backoffice.busy",
              QT_TRANSLATE_NOOP("ErrorText", "The health insurance's service is very busy."),
              QT_TRANSLATE_NOOP("ErrorText", "You need do nothing: what you did is kept and will be sent in a moment.")},
    ErrorText{ErrorCode::PackageConflict, "package.conflict",
              QT_TRANSLATE_NOOP("ErrorText", "This registration was already received with other content."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help.")},
    ErrorText{ErrorCode::OfferLocked, "offer.locked",
              QT_TRANSLATE_NOOP("ErrorText", "The code was typed wrongly five times, so this QR code is blocked."),
              QT_TRANSLATE_NOOP("ErrorText", "Make a new QR code with a new code of your choice.")},
    ErrorText{ErrorCode::OfferExpired, "offer.expired",
              QT_TRANSLATE_NOOP("ErrorText", "This QR code has expired."),
              QT_TRANSLATE_NOOP("ErrorText", "Make a new QR code.")},
    ErrorText{ErrorCode::OfferUnknown, "offer.unknown",
              QT_TRANSLATE_NOOP("ErrorText", "This QR code is not known."),
              QT_TRANSLATE_NOOP("ErrorText", "Make a new QR code, or ask at the desk.")},
    ErrorText{ErrorCode::InvalidArgument, "use.argument",
              QT_TRANSLATE_NOOP("ErrorText", "Something that was typed is not right."),
              QT_TRANSLATE_NOOP("ErrorText", "Check it and try again.")},
    ErrorText{ErrorCode::InvalidConfiguration, "use.configuration",
              QT_TRANSLATE_NOOP("ErrorText", "This kiosk is not set up correctly."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help.")},
    ErrorText{ErrorCode::NotFound, "use.not_found",
              QT_TRANSLATE_NOOP("ErrorText", "What was asked for was not found."),
              QT_TRANSLATE_NOOP("ErrorText", "Check it and try again.")},
    ErrorText{ErrorCode::Cancelled, "use.cancelled",
              QT_TRANSLATE_NOOP("ErrorText", "You stopped here."),
              QT_TRANSLATE_NOOP("ErrorText", "Nothing was recorded. You can begin again at any time.")},
    ErrorText{ErrorCode::TimedOut, "use.timed_out",
              QT_TRANSLATE_NOOP("ErrorText", "Nothing was touched for a while, so everything was erased."),
              QT_TRANSLATE_NOOP("ErrorText", "You can begin again at any time.")},
    ErrorText{ErrorCode::Internal, "internal",
              QT_TRANSLATE_NOOP("ErrorText", "Something went wrong in this kiosk."),
              QT_TRANSLATE_NOOP("ErrorText", "Please call for help. You can begin again.")},
};
// clang-format on

consteval bool inEnumOrder()
{
    for (std::size_t i = 0; i < errors.size(); ++i) {
        if (static_cast<std::size_t>(errors[i].code) != i)
            return false;
    }
    return errors.back().code == ErrorCode::Internal;
}
static_assert(inEnumOrder(), "the table must list every code in the order of the enum");

} // namespace

const ErrorText& describe(ErrorCode code) noexcept
{
    return errors[static_cast<std::size_t>(code)];
}

std::string_view errorId(ErrorCode code) noexcept
{
    return describe(code).id;
}

std::span<const ErrorText> allErrors() noexcept
{
    return errors;
}

} // namespace kiosk::core
