// Devices of a desk before which one invented person stands, or nobody. Cards are the simulated
// ones behind no PC/SC service; pictures are the person's colour, and who is seen in one is told by
// the picture itself. What is scripted says that it is real: a case is what it would be at a desk.
#pragma once

#include "desk_person.h"

#include "simulated/card_library.h"
#include "station/station.h"
#include "support/scripted_face.h"
#include "vision/image_codec.h"

#include <QFile>

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>

namespace kiosk::test {

class DeskChannel final : public devices::CardChannel
{
public:
    explicit DeskChannel(std::shared_ptr<devices::simulated::Card> card)
        : m_card(std::move(card)), m_atr(m_card->atr())
    {
        m_card->reset();
    }
    Result<SecureBytes> transmit(ByteView command) override
    {
        return core::toSecure(m_card->answerTo(command));
    }
    ByteView atr() const noexcept override { return m_atr; }

private:
    std::shared_ptr<devices::simulated::Card> m_card;
    Bytes m_atr;
};

// Who is at the desk, with their cards. Any thread.
class Presence
{
public:
    Presence(std::filesystem::path folder, core::RandomSource& random)
        : m_folder(std::move(folder)), m_random(random)
    {
    }

    void arrive(DeskPerson person)
    {
        const auto portrait = (m_folder / "portrait.jpg").string();
        const auto jpeg = vision::encodeJpeg(*person.picture(96, 128), 90).value();
        QFile file(QString::fromStdString(portrait));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(reinterpret_cast<const char*>(jpeg.octets.data()),
                       static_cast<qsizetype>(jpeg.octets.size())) < 0)
            qFatal("no portrait");
        file.close();
        namespace simulated = devices::simulated;
        auto authority = simulated::TestAuthority::openOrCreate(m_folder, m_random).value();
        const simulated::CardLibrary library(KIOSK_SOURCE_DIR "/devices/simulated",
                                             std::move(authority), m_random);
        const std::scoped_lock lock(m_mutex);
        m_cards["contact"] = library.make(person.healthCard()).value();
        m_cards["contactless"] = library.make(person.passport(portrait)).value();
        m_person = person;
    }
    void leave()
    {
        const std::scoped_lock lock(m_mutex);
        m_cards.clear();
        m_person = {};
    }
    [[nodiscard]] DeskPerson person() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_person;
    }
    [[nodiscard]] std::map<std::string, std::shared_ptr<devices::simulated::Card>> cards() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_cards;
    }

private:
    std::filesystem::path m_folder;
    core::RandomSource& m_random;
    mutable std::mutex m_mutex;
    DeskPerson m_person;
    std::map<std::string, std::shared_ptr<devices::simulated::Card>> m_cards;
};

using SharedPresence = std::shared_ptr<Presence>;

class DeskReaders final : public devices::CardReaders
{
public:
    explicit DeskReaders(SharedPresence presence) : m_presence(std::move(presence)) {}
    Result<std::vector<devices::ReaderState>> list() override
    {
        std::vector<devices::ReaderState> states;
        const auto cards = m_presence->cards();
        for (const char* name : {"contact", "contactless"}) {
            devices::ReaderState& state = states.emplace_back();
            state.name = name;
            const auto card = cards.find(name);
            state.cardPresent = card != cards.end();
            if (state.cardPresent)
                state.atr = card->second->atr();
        }
        return states;
    }
    Result<void> waitForChange(std::chrono::milliseconds) override
    {
        std::unique_lock lock(m_mutex);
        m_interruption.wait_for(lock, std::chrono::milliseconds(10), [this] { return m_stopped; });
        m_stopped = false;
        return {};
    }
    void interrupt() noexcept override
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
        m_interruption.notify_all();
    }
    Result<std::unique_ptr<devices::CardChannel>> connect(const std::string& reader) override
    {
        const auto cards = m_presence->cards();
        const auto card = cards.find(reader);
        if (card == cards.end())
            return fail(ErrorCode::NoCard);
        return std::make_unique<DeskChannel>(card->second);
    }

private:
    SharedPresence m_presence;
    std::mutex m_mutex;
    std::condition_variable m_interruption;
    bool m_stopped = false;
};

// Nobody's picture when nobody is there.
class DeskCamera final : public devices::Camera
{
public:
    explicit DeskCamera(SharedPresence presence) : m_presence(std::move(presence))
    {
        m_timer.setInterval(4);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_onFrame({m_presence->person().picture(64, 48), ++m_sequence,
                       std::chrono::steady_clock::now()});
        });
    }
    [[nodiscard]] devices::CameraInfo info() const override { return {"desk", "Desk", false}; }
    Result<void> start(FrameHandler onFrame, FailureHandler) override
    {
        m_onFrame = std::move(onFrame);
        m_timer.start();
        return {};
    }
    void stop() override { m_timer.stop(); }

private:
    SharedPresence m_presence;
    QTimer m_timer;
    FrameHandler m_onFrame;
    std::uint64_t m_sequence = 0;
};

class DeskPageWatcher final : public station::PageWatcher
{
public:
    vision::PageSight look(const Image& frame, std::chrono::steady_clock::time_point) override
    {
        vision::PageSight sight;
        const int who = whoseIs(frame);
        sight.fault = who > 0 ? vision::PageFault::None : vision::PageFault::NoPage;
        if (who > 0)
            sight.outline = vision::PageOutline{{{{1, 1}, {7, 1}, {7, 5}, {1, 5}}}, {}, 0.9, true};
        sight.take = who > 0 && !m_taken && ++m_seen > 1;
        return sight;
    }
    void taken() override { m_taken = true; }
    void reset() override
    {
        m_taken = false;
        m_seen = 0;
    }

private:
    bool m_taken = false;
    int m_seen = 0;
};

class DeskPageReader final : public station::PageReader
{
public:
    Result<vision::DocumentSide> readSide(const Image& frame) override
    {
        const DeskPerson person{whoseIs(frame)};
        if (person.number < 1)
            return fail(ErrorCode::UnreadableImage);
        vision::DocumentSide side;
        side.page = *person.picture(125, 88);
        side.mrz = vision::MrzReading{.mrz = person.mrz(), .confidence = 0.99};
        side.kind = identity::DocumentKind::Passport;
        side.side = vision::PageSide::Front;
        side.visual.portrait = *person.picture(35, 45);
        side.visual.fields.name = side.mrz->mrz.name;
        side.visual.fields.number = side.mrz->mrz.number;
        return side;
    }
    Result<vision::MrzReading> readLines(const Image&) override
    {
        return fail(ErrorCode::MrzNotFound);
    }
    void forgetLines() override {}
};

// Compares colours.
class DeskMatcher final : public station::FaceMatcher
{
public:
    Result<vision::FaceEmbedding> embedPortrait(const Image& portrait) override
    {
        return embeddingOf(whoseIs(portrait));
    }
    Result<vision::FaceEmbedding> embed(const vision::FaceSight& sight) override
    {
        return embeddingOf(whoseIs(*sight.frame));
    }
    std::vector<std::string> modelVersions() override { return {"colour 1"}; }

private:
    static Result<vision::FaceEmbedding> embeddingOf(int person)
    {
        if (person < 1)
            return fail(ErrorCode::UnreadableImage);
        vision::FaceEmbedding embedding;
        embedding.values.assign(1024, 0.0F);
        embedding.values[static_cast<std::size_t>(person)] = 1.0F;
        return embedding;
    }
};

// Everything of a station but configuration, clock and chance.
inline station::StationParts deskParts(const SharedPresence& presence, const SharedFace& face)
{
    station::StationParts parts;
    parts.readers = std::make_unique<DeskReaders>(presence);
    parts.documentCamera = [presence]() -> Result<std::unique_ptr<devices::Camera>> {
        return std::make_unique<DeskCamera>(presence);
    };
    parts.documentEyes = {[] { return std::make_unique<DeskPageWatcher>(); },
                          []() -> Result<std::unique_ptr<station::PageReader>> {
                              return std::make_unique<DeskPageReader>();
                          }};
    face->picture = [presence](std::uint64_t) { return presence->person().picture(64, 36); };
    parts.faceCamera = [face]() -> Result<std::unique_ptr<devices::Camera>> {
        return std::make_unique<FaceCamera>(face);
    };
    parts.faceEyes = {eyesOn(face).makeWatcher,
                      []() -> Result<std::unique_ptr<station::FaceMatcher>> {
                          return std::make_unique<DeskMatcher>();
                      }};
    return parts;
}

} // namespace kiosk::test
