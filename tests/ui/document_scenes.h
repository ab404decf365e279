// The states of the document's page, for looking at and for tests.
#pragma once

#include "support/fake_station.h"
#include "ui/sample_journey.h"

#include <QString>

#include <functional>
#include <vector>

namespace kiosk::test {

struct DocumentScene
{
    QString name;
    std::function<void(FakeStation&, journey::State, journey::Choices)> set;
};

// `state` and `choices` that each scene is given are those of the document's step in the wanted
// language; `frame` is the camera's picture, `page` the straightened one.
[[nodiscard]] std::vector<DocumentScene> documentScenes(const SharedImage& frame,
                                                        const SharedImage& page);

// A card of which the name, the nationality and the birth date wait for the person's word.
[[nodiscard]] journey::DocumentFacts documentToConfirm();
// As an agent gets it: read, with a seal, doubts and what was not checked.
[[nodiscard]] journey::DocumentFacts doubtfulDocument();
// The page in the frame, with its corners.
[[nodiscard]] station::PageSight sampleSight(bool good);

} // namespace kiosk::test
