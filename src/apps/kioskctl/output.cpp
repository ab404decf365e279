#include "apps/kioskctl/output.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace kiosk::apps {
namespace {

using nlohmann::json;

void printPlain(const json& value, int depth)
{
    const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
    for (const auto& [key, child] : value.items()) {
        std::cout << indent << (value.is_array() ? "-" : key + ":");
        if (child.is_structured()) {
            std::cout << '\n';
            printPlain(child, depth + 1);
        } else {
            std::cout << ' ' << (child.is_string() ? child.get<std::string>() : child.dump())
                      << '\n';
        }
    }
}

} // namespace

ExitStatus exitStatusOf(ErrorCode code) noexcept
{
    switch (code) {
    case ErrorCode::WrongCard:
    case ErrorCode::PaymentCard:
    case ErrorCode::ProfessionalCard:
    case ErrorCode::OldVitale:
    case ErrorCode::AccessDenied:
    case ErrorCode::AccessBlocked:
    case ErrorCode::UnsupportedChip:
    case ErrorCode::ChipNotGenuine:
    case ErrorCode::UnknownIssuer:
    case ErrorCode::ChipMismatch:
    case ErrorCode::MrzNotFound:
    case ErrorCode::MrzUnreliable:
    case ErrorCode::DocumentExpired:
    case ErrorCode::DocumentNotAccepted:
    case ErrorCode::NoFace:
    case ErrorCode::SeveralFaces:
    case ErrorCode::FaceTooSmall:
    case ErrorCode::FaceQualityLow:
    case ErrorCode::FaceNotLive:
    case ErrorCode::FaceMismatch:
    case ErrorCode::NirInvalid:
    case ErrorCode::TooYoung:
    case ErrorCode::ConsentRefused:
    case ErrorCode::PolicyRefused:
    case ErrorCode::SignInFailed:
    case ErrorCode::SignInLocked:
    case ErrorCode::NotPermitted:
    case ErrorCode::OwnCase:
    case ErrorCode::SignatureInvalid:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::BackOfficeRefused:
    case ErrorCode::PackageConflict:
    case ErrorCode::OfferLocked:
    case ErrorCode::OfferExpired:
    case ErrorCode::OfferUnknown:
    case ErrorCode::Cancelled:
        return NegativeVerdict;
    case ErrorCode::MalformedData:
    case ErrorCode::UnreadableImage:
    case ErrorCode::InvalidArgument:
    case ErrorCode::InvalidConfiguration:
    case ErrorCode::NotFound:
        return WrongUsage;
    default:
        return DeviceFailed;
    }
}

ExitStatus Output::result(const json& result, ExitStatus status) const
{
    if (asJson)
        std::cout << result.dump() << std::endl;
    else
        printPlain(result, 0);
    return status;
}

ExitStatus Output::error(const Error& error) const
{
    return this->error(error, json::object());
}

ExitStatus Output::error(const Error& error, json more) const
{
    const core::ErrorText& text = core::describe(error.code);
    if (asJson) {
        more["error"] = {{"code", text.id},
                         {"message", text.sentence},
                         {"next_step", text.nextStep},
                         {"detail", error.detail}};
        std::cout << more.dump() << std::endl;
    } else {
        std::cerr << "kioskctl: " << text.sentence << ' ' << text.nextStep << " [" << text.id;
        if (!error.detail.empty())
            std::cerr << ": " << error.detail;
        std::cerr << "]\n";
    }
    return exitStatusOf(error.code);
}

} // namespace kiosk::apps
