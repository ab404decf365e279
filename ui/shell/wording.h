// The words for what the other rooms name by a code: errors, guidance, reasons, kinds of document.
// In the language of the window; every function returns a whole sentence or a name that stands
// alone.
#pragma once

#include "identity/date.h"
#include "identity/mrz.h"
#include "station/station_port.h"

#include <QLocale>
#include <QString>

namespace kiosk::ui {

[[nodiscard]] QString errorSentence(ErrorCode code);
[[nodiscard]] QString errorNextStep(ErrorCode code);
[[nodiscard]] QString guidanceText(station::Guidance guidance);
[[nodiscard]] QString documentKind(const identity::Mrz& mrz);
// Both verdicts on a chip in one sentence; and each by itself.
[[nodiscard]] QString chipText(const journey::ChipFacts& chip);
[[nodiscard]] QString chipVerdictText(journey::ChipVerdict verdict);
[[nodiscard]] QString chipProofText(journey::ChipProof proof);
[[nodiscard]] QString attemptsLeftText(int count);
[[nodiscard]] QString verdictText(journey::Verdict verdict);
[[nodiscard]] QString stepName(journey::Step step);
[[nodiscard]] QString reasonText(journey::Reason reason);
[[nodiscard]] QString deviceName(const QString& kind);
[[nodiscard]] QString packageStateText(const QString& state);

[[nodiscard]] QString personal(const PersonalText& text);
[[nodiscard]] QString fullName(const identity::PersonName& name);
// "12 May 1985"; parts that are not known are left out.
[[nodiscard]] QString dateText(const identity::Date& date, const QLocale& locale);

} // namespace kiosk::ui
