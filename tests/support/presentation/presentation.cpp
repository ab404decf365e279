#include "presentation/presentation.h"

#include "presentation/film.h"
#include "presentation/hand.h"
#include "presentation/kiosk_camera.h"
#include "presentation/sheet.h"
#include "simulated/person/person_behaviour.h"

#include <cmath>

namespace kiosk::tests {
namespace {

using devices::Canvas;
using devices::PersonPose;
using devices::PersonPrompt;
using devices::PersonView;
using devices::SimulatedPerson;
using Person = std::shared_ptr<const SimulatedPerson>;

constexpr int width = 1280;
constexpr int height = 720;
constexpr double filmRate = 30;

// The place before the kiosk, different in every session.
struct Place
{
    std::array<float, 3> wall{};
    double x;
    double y;
    double eyeDistance;
    double screenShare;

    explicit Place(Chance& chance)
        : x(chance.between(0.46, 0.54)), y(chance.between(0.41, 0.48)),
          eyeDistance(chance.between(0.15, 0.185)), screenShare(chance.between(0.12, 0.38))
    {
        const double gray = chance.between(120, 205);
        for (float& value : wall)
            value = static_cast<float>(gray + chance.between(-4, 4));
    }
    [[nodiscard]] PersonView view() const
    {
        PersonView view;
        view.wall = wall;
        view.screenShare = screenShare;
        view.noise = 0;
        return view;
    }
    // A well placed pose moved to this place.
    [[nodiscard]] PersonPose here(PersonPose pose) const
    {
        const PersonPose standard;
        pose.x += x - standard.x;
        pose.y += y - standard.y;
        pose.eyeDistance *= eyeDistance / standard.eyeDistance;
        return pose;
    }
    [[nodiscard]] SheetPlace sheet(const HandPose& hand) const
    {
        return {hand, x * width, y * height, eyeDistance * height};
    }
    [[nodiscard]] devices::SurfaceLight light(const PersonPrompt& prompt) const
    {
        devices::SurfaceLight light;
        for (std::size_t c = 0; c < 3; ++c)
            light.screen[c] = static_cast<float>(screenShare * (prompt.screenRgb[c] / 255.0 - 1));
        return light;
    }
    [[nodiscard]] Canvas empty(const PersonPrompt& prompt) const
    {
        Canvas canvas(width, height);
        const auto change = light(prompt).screen;
        canvas.fillWall({wall[0] * (1 + 0.25F * change[0]), wall[1] * (1 + 0.25F * change[1]),
                         wall[2] * (1 + 0.25F * change[2])});
        return canvas;
    }
};

devices::PersonHabits habitsOf(Chance& chance)
{
    devices::PersonHabits habits;
    habits.seed = chance.below(1'000'000);
    habits.turn = chance.between(26, 38);
    habits.nod = chance.between(16, 24);
    return habits;
}

class LivePerson final : public Presentation
{
public:
    LivePerson(Person person, std::uint64_t seed)
        : m_person(std::move(person)), m_chance(seed), m_place(m_chance),
          m_behaviour(habitsOf(m_chance)), m_camera(seed)
    {
    }
    void prompt(const PersonPrompt& prompt, double at) override
    {
        m_behaviour.prompt(prompt, at);
        m_screen = prompt.screenRgb;
    }
    Image frame(double at) override
    {
        PersonView view = m_place.view();
        view.pose = m_place.here(m_behaviour.poseAt(at));
        view.screenRgb = m_screen;
        Canvas canvas(width, height);
        m_person->draw(canvas, view);
        return m_camera.take(std::move(canvas), at);
    }

private:
    Person m_person;
    Chance m_chance;
    Place m_place;
    devices::PersonBehaviour m_behaviour;
    KioskCamera m_camera;
    std::array<std::uint8_t, 3> m_screen{255, 255, 255};
};

// The same frames of a live person's stream again and again, noise and all.
class LoopedVideo final : public Presentation
{
public:
    LoopedVideo(Person person, std::uint64_t seed)
        : m_person(std::move(person)), m_chance(seed), m_place(m_chance), m_seed(seed),
          m_poses(filmOf(seed, m_chance.between(12, 15), filmRate)),
          m_first(m_chance.below(static_cast<std::uint32_t>(m_poses.size())))
    {
    }
    void prompt(const PersonPrompt&, double) override {}
    Image frame(double at) override
    {
        const auto index =
            (m_first + static_cast<std::size_t>(at * filmRate + 0.01)) % m_poses.size();
        PersonView view = m_place.view();
        view.pose = m_place.here(m_poses[index]);
        Canvas canvas(width, height);
        m_person->draw(canvas, view);
        soften(canvas);
        canvas.addNoise(2, m_seed + index);
        return std::move(canvas).toImage();
    }

private:
    Person m_person;
    Chance m_chance;
    Place m_place;
    std::uint64_t m_seed;
    std::vector<PersonPose> m_poses;
    std::size_t m_first;
};

class InjectedStill final : public Presentation
{
public:
    InjectedStill(const Person& person, std::uint64_t seed)
    {
        Chance chance(seed);
        const Place place(chance);
        PersonView view = place.view();
        view.pose = place.here({});
        view.noise = 1.5;
        m_still = person->render(view);
    }
    void prompt(const PersonPrompt&, double) override {}
    Image frame(double) override { return m_still; }

private:
    Image m_still;
};

// Paper with the person printed on it, in a hand.
class Paper final : public Presentation
{
public:
    Paper(const Person& person, Species species, std::uint64_t seed)
        : m_chance(seed), m_place(m_chance),
          m_hand(seed + 1, m_chance.between(0.6, 1.3), species == Species::HeldStill ? 0.6 : 1),
          m_camera(seed)
    {
        if (species == Species::BentPrint)
            m_shape.bend = m_chance.between(1.8, 3.5);
        if (species == Species::HeldStill) {
            m_shape.width = 24;
            m_shape.height = 13;
            m_shape.border = 0;
        }
        // From a photograph's smooth paper to an office printer.
        m_raster = {static_cast<float>(m_chance.between(1.3, 2.2)),
                    static_cast<float>(m_chance.between(0, 0.08)), false};
        PersonView view = viewFor(m_shape, species == Species::HeldStill ? 130 : 220);
        view.pose.yaw = m_chance.between(-3, 3);
        view.pose.pitch = m_chance.between(-3, 3);
        Canvas picture(view.width, view.height);
        person->draw(picture, view);
        print(picture, m_chance.between(0.2, 0.8));
        m_sheet = sheetOf(m_shape, picture);
    }
    void prompt(const PersonPrompt& prompt, double at) override
    {
        m_prompt = prompt;
        m_hand.prompt(prompt, at);
    }
    Image frame(double at) override
    {
        Canvas canvas = m_place.empty(m_prompt);
        canvas.draw(placed(m_shape, m_sheet, m_place.sheet(m_hand.poseAt(at))), m_sheet,
                    m_place.light(m_prompt), m_raster);
        return m_camera.take(std::move(canvas), at);
    }

private:
    Chance m_chance;
    Place m_place;
    Hand m_hand;
    KioskCamera m_camera;
    SheetShape m_shape;
    devices::FinePattern m_raster;
    devices::Texture m_sheet;
    PersonPrompt m_prompt;
};

// The person's own printed face before an attacker's body, whose eyes look through it.
class CutOut final : public Presentation
{
public:
    CutOut(const Person& person, std::uint64_t seed)
        : m_chance(seed), m_person(printed(*person, m_chance.between(0.2, 0.8))), m_place(m_chance),
          m_hand(seed + 1, m_chance.between(0.4, 1)), m_behaviour(habitsOf(m_chance)),
          m_camera(seed)
    {
    }
    void prompt(const PersonPrompt& prompt, double at) override
    {
        m_screen = prompt.screenRgb;
        m_hand.prompt(prompt, at);
        PersonPrompt blinkOnly = prompt;
        if (prompt.movement != PersonPrompt::Movement::Blink)
            blinkOnly.movement = PersonPrompt::Movement::None;
        m_behaviour.prompt(blinkOnly, at);
    }
    Image frame(double at) override
    {
        const HandPose hand = m_hand.poseAt(at);
        const PersonPose alive = m_behaviour.poseAt(at);
        PersonView view = m_place.view();
        view.relief = 0;
        view.screenRgb = m_screen;
        PersonPose pose;
        pose.yaw = hand.yaw;
        pose.pitch = hand.pitch;
        pose.roll = hand.roll;
        pose.eyeDistance *= hand.zoom;
        pose.x += hand.x * pose.eyeDistance * height / width;
        pose.y += hand.y * pose.eyeDistance;
        pose.leftEye = alive.leftEye;
        pose.rightEye = alive.rightEye;
        view.pose = m_place.here(pose);
        Canvas canvas(width, height);
        m_person.draw(canvas, view);
        return m_camera.take(std::move(canvas), at);
    }

private:
    static SimulatedPerson printed(const SimulatedPerson& person, double strength)
    {
        devices::PersonStill still = person.still();
        for (std::size_t i = 0; i + 3 < still.rgba.size(); i += 4) {
            const double gray =
                0.3 * still.rgba[i] + 0.59 * still.rgba[i + 1] + 0.11 * still.rgba[i + 2];
            for (std::size_t c = 0; c < 3; ++c) {
                const double paler = gray + (still.rgba[i + c] - gray) * (1 - 0.45 * strength);
                still.rgba[i + c] =
                    static_cast<std::uint8_t>(40 * strength + paler * (1 - 0.28 * strength));
            }
        }
        return SimulatedPerson(std::move(still));
    }

    Chance m_chance;
    SimulatedPerson m_person;
    Place m_place;
    Hand m_hand;
    devices::PersonBehaviour m_behaviour;
    KioskCamera m_camera;
    std::array<std::uint8_t, 3> m_screen{255, 255, 255};
};

// A device that plays a film of the person.
class Replay final : public Presentation
{
public:
    Replay(Person person, Species species, std::uint64_t seed)
        : m_person(std::move(person)), m_chance(seed), m_place(m_chance),
          m_hand(seed + 1, m_chance.between(0.1, 0.4)), m_camera(seed),
          m_poses(filmOf(seed + 2, 45, filmRate))
    {
        const bool isPhone = species == Species::PhoneReplay;
        m_shape.width = isPhone ? m_chance.between(2.7, 3.3) : m_chance.between(5.5, 7.2);
        m_shape.height = isPhone ? 1.8 * m_shape.width : 0.7 * m_shape.width;
        m_shape.eyesY = isPhone ? -0.5 : -0.3;
        m_shape.border = isPhone ? 0.12 : 0.3;
        m_shape.borderRgb = {22, 22, 24};
        m_shape.emits = true;
        m_pixels = isPhone ? 160 : 140;
        // Nothing is left of it where the kiosk's camera does not see the screen sharply.
        m_grid = {static_cast<float>(m_chance.between(0.4, 1.1)),
                  static_cast<float>(m_chance.between(0, 0.08)), true};
        m_tint = {m_chance.between(0.94, 1.0), m_chance.between(0.97, 1.02),
                  m_chance.between(1.0, 1.1)};
        m_lampX = m_chance.between(-1, 1);
        m_lampY = m_chance.between(-1, 0.6);
        m_lamp = m_chance.between(10, 45);
    }
    void prompt(const PersonPrompt& prompt, double) override { m_prompt = prompt; }
    Image frame(double at) override
    {
        const auto index = static_cast<std::size_t>(at * filmRate) % m_poses.size();
        const devices::Texture screen = sheetOf(m_shape, shown(m_poses[index], index));
        const SheetPlace place = m_place.sheet(m_hand.poseAt(at));
        Canvas canvas = m_place.empty(m_prompt);
        canvas.draw(placed(m_shape, screen, place), screen, m_place.light(m_prompt), m_grid);
        // A reflection wanders twice as fast as the mirror turns.
        shine(canvas, place.centreX + (m_lampX + 0.4 * place.hand.yaw) * place.pixels,
              place.centreY + (m_lampY - 0.4 * place.hand.pitch) * place.pixels, 0.7 * place.pixels,
              m_lamp);
        return m_camera.take(std::move(canvas), at);
    }

private:
    // The film was taken by another camera and has its noise.
    [[nodiscard]] Canvas shown(const PersonPose& pose, std::size_t index) const
    {
        PersonView view = viewFor(m_shape, m_pixels);
        const PersonPose standard;
        const double scale = view.pose.eyeDistance / standard.eyeDistance;
        view.pose.x += (pose.x - standard.x) * scale;
        view.pose.y += (pose.y - standard.y) * scale;
        view.pose.eyeDistance *= pose.eyeDistance / standard.eyeDistance;
        view.pose.yaw = pose.yaw;
        view.pose.pitch = pose.pitch;
        view.pose.roll = pose.roll;
        view.pose.leftEye = pose.leftEye;
        view.pose.rightEye = pose.rightEye;
        view.pose.mouth = pose.mouth;
        Canvas picture(view.width, view.height);
        m_person->draw(picture, view);
        soften(picture);
        picture.addNoise(2, index);
        auto& octets = picture.bgr();
        for (std::size_t i = 0; i < octets.size(); ++i)
            octets[i] = static_cast<std::uint8_t>(std::min(255.0, octets[i] * m_tint[2 - i % 3]));
        return picture;
    }

    Person m_person;
    Chance m_chance;
    Place m_place;
    Hand m_hand;
    KioskCamera m_camera;
    std::vector<PersonPose> m_poses;
    SheetShape m_shape;
    double m_pixels;
    devices::FinePattern m_grid;
    std::array<double, 3> m_tint{};
    double m_lampX;
    double m_lampY;
    double m_lamp;
    PersonPrompt m_prompt;
};

} // namespace

std::unique_ptr<Presentation> present(Species species, Person person, std::uint64_t seed)
{
    switch (species) {
    case Species::Live:
        return std::make_unique<LivePerson>(std::move(person), seed);
    case Species::Print:
    case Species::BentPrint:
    case Species::HeldStill:
        return std::make_unique<Paper>(person, species, seed);
    case Species::CutOut:
        return std::make_unique<CutOut>(person, seed);
    case Species::PhoneReplay:
    case Species::TabletReplay:
        return std::make_unique<Replay>(std::move(person), species, seed);
    case Species::LoopedVideo:
        return std::make_unique<LoopedVideo>(std::move(person), seed);
    case Species::InjectedStill:
        return std::make_unique<InjectedStill>(person, seed);
    }
    return nullptr;
}

} // namespace kiosk::tests
