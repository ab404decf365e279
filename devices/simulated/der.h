// The few DER structures (ITU-T X.690) that keys, certificates and SecurityInfos are made of.
#pragma once

#include "core/secure_bytes.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace kiosk::devices::simulated::der {

[[nodiscard]] Bytes sequence(std::initializer_list<ByteView> parts);
// SET OF: DER wants its elements in the order of their octets.
[[nodiscard]] Bytes setOf(std::vector<Bytes> elements);
[[nodiscard]] Bytes integer(int value); // 0…127
// An unsigned number of any length: leading zeroes are left out, or one put in where X.690 needs
// it.
[[nodiscard]] Bytes integer(ByteView bigEndian);
[[nodiscard]] Bytes objectIdentifier(std::string_view dotted);
// Its content octets only, as commands carry it.
[[nodiscard]] Bytes objectIdentifierValue(std::string_view dotted);
[[nodiscard]] Bytes octetString(ByteView content);
[[nodiscard]] Bytes bitString(ByteView content); // whole octets
[[nodiscard]] Bytes null();

} // namespace kiosk::devices::simulated::der
