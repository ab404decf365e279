// What a camera delivers, or what is put in the place of its stream.
#include "presentation/film.h"
#include "presentation/kiosk_camera.h"
#include "presentation/place.h"
#include "presentation/streams.h"

namespace kiosk::tests {
namespace {

using devices::Canvas;
using devices::PersonPose;
using devices::PersonPrompt;
using devices::PersonView;

constexpr double filmRate = 30;

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
        Canvas canvas(Place::width, Place::height);
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
        Canvas canvas(Place::width, Place::height);
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

} // namespace

std::unique_ptr<Presentation> livePerson(Person person, std::uint64_t seed)
{
    return std::make_unique<LivePerson>(std::move(person), seed);
}

std::unique_ptr<Presentation> loopedVideo(Person person, std::uint64_t seed)
{
    return std::make_unique<LoopedVideo>(std::move(person), seed);
}

std::unique_ptr<Presentation> injectedStill(const Person& person, std::uint64_t seed)
{
    return std::make_unique<InjectedStill>(person, seed);
}

} // namespace kiosk::tests
