// Fields for passwords and PINs.
#pragma once

#include "core/secure_bytes.h"

#include <QLineEdit>

namespace kiosk::ui {

// What was typed, and the field is empty again.
[[nodiscard]] inline SecureBytes takeSecret(QLineEdit& field)
{
    QByteArray utf8 = field.text().toUtf8();
    field.clear();
    SecureBytes secret(utf8.begin(), utf8.end());
    core::secureZero(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return secret;
}

} // namespace kiosk::ui
