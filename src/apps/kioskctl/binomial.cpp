#include "apps/kioskctl/binomial.h"

#include <algorithm>
#include <cmath>

namespace kiosk::apps {
namespace {

// The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated from its front
// by Lentz's method.
double betaFraction(double a, double b, double x)
{
    constexpr double nearlyNothing = 1e-300;
    constexpr double exact = 1e-14;
    constexpr int mostTerms = 100'000;
    const auto kept = [](double value) {
        return std::abs(value) < nearlyNothing ? nearlyNothing : value;
    };
    double c = 1;
    double d = 1 / kept(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= mostTerms; ++m) {
        const double k = m;
        const double even = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k));
        d = 1 / kept(1 + even * d);
        c = kept(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1));
        d = 1 / kept(1 + odd * d);
        c = kept(1 + odd / c);
        const double step = d * c;
        fraction *= step;
        if (std::abs(step - 1) < exact)
            break;
    }
    return fraction;
}

// The share of the beta distribution that lies below x.
double betaBelow(double a, double b, double x)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) +
                                  a * std::log(x) + b * std::log1p(-x));
    // The fraction converges fast on this side of the mean only.
    if (x < (a + 1) / (a + b + 2))
        return front * betaFraction(a, b, x) / a;
    return 1 - front * betaFraction(b, a, 1 - x) / b;
}

} // namespace

double betaQuantile(double a, double b, double probability)
{
    double low = 0;
    double high = 1;
    for (int halvings = 0; halvings < 200 && high - low > 1e-15; ++halvings) {
        const double middle = (low + high) / 2;
        (betaBelow(a, b, middle) < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

std::size_t binomialQuantile(std::size_t trials, double success, double probability)
{
    // P(X ≤ k) is the share of beta(n − k, k + 1) below 1 − p.
    const auto atMost = [&](std::size_t k) {
        return k >= trials ? 1
                           : betaBelow(static_cast<double>(trials - k), static_cast<double>(k) + 1,
                                       1 - success);
    };
    std::size_t low = 0;
    std::size_t high = trials;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (atMost(middle) >= probability)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace kiosk::apps
