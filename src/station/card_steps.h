// The steps that read a card: carte Vitale and the document's chip. Carries out their effects with
// the card service, and keeps what the chip gave as evidence. On the GUI thread.
#pragma once

#include "station/card_service.h"
#include "station/journey_run.h"

namespace kiosk::station {

class CardSteps final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive the object.
    CardSteps(JourneyRun& run, CardService& cards) : m_run(run), m_cards(cards) {}

    void carryOut(const journey::effect::ReadHealthCard& order);
    void carryOut(const journey::effect::ReadChip& order);
    void stop();

    // The chip's, as far as it has been read.
    [[nodiscard]] SharedImage portrait() const;

Q_SIGNALS:
    void portraitChanged(kiosk::core::SharedImage image);

private:
    void show(const SharedImage& image);
    void keep(journey::RequestId request, Result<IdentityChip> chip);

    JourneyRun& m_run;
    CardService& m_cards;
    SharedImage m_coming; // of a chip that is still being read
};

} // namespace kiosk::station
