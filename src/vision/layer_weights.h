// Private to vision: the weights of a trained network as TensorFlow.js packs them: a JSON list of
// names, shapes and ranges, and the numbers one after the other, as floats or as octets between a
// least and a greatest value.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::vision {

struct LayerWeights
{
    std::string name;
    std::vector<std::size_t> shape;
    std::vector<float> values; // the last index runs fastest
};

// Fails with MalformedData when the list is none, or when it and the octets do not fit together
// exactly.
[[nodiscard]] Result<std::vector<LayerWeights>> readLayerWeights(core::ByteView list,
                                                                 core::ByteView octets);

} // namespace kiosk::vision
