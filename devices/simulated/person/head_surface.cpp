#include "simulated/person/head_surface.h"

#include "simulated/person/rotation.h"

#include <algorithm>
#include <cmath>

namespace kiosk::devices {
namespace {

constexpr int cell = 16; // pixels of the still
constexpr int columns = PersonStill::width / cell + 1;
constexpr int rows = PersonStill::height / cell + 1;
constexpr double cameraDistance = 11; // about 70 cm
constexpr double neckY = 1.1;         // the joint that the head turns about
constexpr double neckZ = -0.1;
constexpr double shoulders = 0.08; // what they follow of the head

double rising(double from, double to, double value)
{
    const double t = std::clamp((value - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

double hill(double dx, double dy, double radius)
{
    return std::exp(-(dx * dx + dy * dy) / (2 * radius * radius));
}

// The depth of one face.
class Relief
{
public:
    explicit Relief(const StillPoints& points)
    {
        for (std::size_t i = 0; i < points.size(); ++i) {
            m_points[i] = {(points[i].x - PersonStill::eyes.x) / PersonStill::eyeDistance,
                           (points[i].y - PersonStill::eyes.y) / PersonStill::eyeDistance};
        }
        m_middle = (m_points[0].x + m_points[16].x) / 2;
        m_halfWidth = std::max(0.8, (m_points[16].x - m_points[0].x) / 2) * 1.22;
        m_chin = m_points[8].y;
    }

    [[nodiscard]] double depth(double x, double y) const
    {
        const double onFace = skull(x, y) + features(x, y);
        constexpr double neck = 0.25;
        return onFace + (neck - onFace) * below(x, y);
    }
    [[nodiscard]] double front() const { return skull(m_middle, 0); }
    [[nodiscard]] double follows(double y) const
    {
        return 1 - (1 - shoulders) * rising(m_chin * 0.9, m_chin + 1.3, y);
    }

private:
    // An ellipsoid, flatter before, that goes on below the chin: the chin stands out.
    [[nodiscard]] double skull(double x, double y) const
    {
        const double height = y < 0 ? 2.15 : m_chin * 1.35;
        const double r = std::hypot((x - m_middle) / m_halfWidth, y / height);
        if (r < 0.995)
            return 1.4 * std::sqrt(1 - std::pow(r, 2.4));
        return std::max(-0.7, 0.11 - 1.0 * (r - 0.995));
    }
    [[nodiscard]] double features(double x, double y) const
    {
        double nose = 0;
        for (int i = 0; i <= 6; ++i) {
            const double t = i / 6.0;
            const double nx = m_points[27].x + t * (m_points[30].x - m_points[27].x);
            const double ny = m_points[27].y + t * (m_points[30].y - m_points[27].y);
            nose = std::max(nose, (0.06 + 0.26 * t) * hill(x - nx, y - ny, 0.12 + 0.07 * t));
        }
        double sum = nose;
        sum -= 0.09 * hill(x + 0.5, y, 0.22) + 0.09 * hill(x - 0.5, y, 0.22);
        for (const std::size_t brow : {19U, 24U})
            sum += 0.05 * hill(x - m_points[brow].x, y - m_points[brow].y, 0.25);
        sum += 0.07 * hill(x - m_points[62].x, y - m_points[62].y, 0.28);
        sum += 0.06 * hill(x - m_points[8].x, y - m_points[8].y + 0.15, 0.22);
        return sum;
    }
    // 0 on the face, 1 on neck and shoulders.
    [[nodiscard]] double below(double x, double y) const
    {
        double edge = m_points[1].y;
        if (x >= m_points[15].x)
            edge = m_points[15].y;
        for (std::size_t i = 1; i < 15; ++i) {
            const double from = m_points[i].x;
            const double to = m_points[i + 1].x;
            if (x >= from && x < to)
                edge =
                    m_points[i].y + (m_points[i + 1].y - m_points[i].y) * (x - from) / (to - from);
        }
        return rising(edge + 0.02, edge + 0.4, y);
    }

    StillPoints m_points;
    double m_middle;
    double m_halfWidth;
    double m_chin;
};

std::vector<bool> voidCells(const PersonStill& still)
{
    constexpr auto across = static_cast<std::size_t>(columns - 1);
    std::vector<bool> isVoid(across * (rows - 1), true);
    for (std::size_t y = 0; y < PersonStill::height; ++y) {
        for (std::size_t x = 0; x < PersonStill::width; ++x) {
            if (still.rgba[(y * PersonStill::width + x) * 4 + 3] == 0)
                continue;
            // A pixel at the edge is mixed into the cells before, too.
            for (const std::size_t row : {y / cell, (y - std::min<std::size_t>(y, 1)) / cell})
                for (const std::size_t column :
                     {x / cell, (x - std::min<std::size_t>(x, 1)) / cell})
                    isVoid[row * across + column] = false;
        }
    }
    return isVoid;
}

} // namespace

HeadSurface::HeadSurface(const PersonStill& still) : m_isVoid(voidCells(still))
{
    const Relief relief(still.points);
    constexpr double step = 0.06;
    m_vertices.reserve(static_cast<std::size_t>(columns) * rows);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            Vertex vertex;
            vertex.x = (column * cell - PersonStill::eyes.x) / PersonStill::eyeDistance;
            vertex.y = (row * cell - PersonStill::eyes.y) / PersonStill::eyeDistance;
            vertex.z = relief.depth(vertex.x, vertex.y) - relief.front();
            const double slopeX = (relief.depth(vertex.x + step, vertex.y) -
                                   relief.depth(vertex.x - step, vertex.y)) /
                                  (2 * step);
            const double slopeY = (relief.depth(vertex.x, vertex.y + step) -
                                   relief.depth(vertex.x, vertex.y - step)) /
                                  (2 * step);
            const double length = std::sqrt(slopeX * slopeX + slopeY * slopeY + 1);
            vertex.normalX = -slopeX / length;
            vertex.normalY = -slopeY / length;
            vertex.normalZ = 1 / length;
            vertex.follows = relief.follows(vertex.y);
            m_vertices.push_back(vertex);
        }
    }
}

Surface HeadSurface::turned(const HeadTurn& turn) const
{
    // Places below each other follow alike, so a row has one rotation.
    Surface surface{columns, rows, {}, m_isVoid};
    surface.points.reserve(m_vertices.size());
    constexpr double jointZ = neckZ - 1.4; // z is 0 between the eyes
    for (int row = 0; row < rows; ++row) {
        const std::size_t first = static_cast<std::size_t>(row) * columns;
        const double share = m_vertices[first].follows;
        const Rotation rotation(turn.yaw * share, turn.pitch * share, turn.roll * share);
        for (std::size_t i = first; i < first + columns; ++i) {
            const Vertex& vertex = m_vertices[i];
            double x = vertex.x;
            double y = vertex.y - neckY;
            double z = vertex.z * turn.relief - jointZ * turn.relief;
            rotation.apply(x, y, z);
            y += neckY;
            z += jointZ * turn.relief;
            double nx = vertex.normalX * turn.relief;
            double ny = vertex.normalY * turn.relief;
            double nz = vertex.normalZ;
            const double roomBefore = 0.25 * nx - 0.5 * ny + 0.75 * nz;
            rotation.apply(nx, ny, nz);
            const double roomNow = 0.25 * nx - 0.5 * ny + 0.75 * nz;
            const double scale = turn.pixels * cameraDistance / (cameraDistance - z);
            SurfacePoint point;
            point.x = static_cast<float>(turn.centreX + x * scale);
            point.y = static_cast<float>(turn.centreY + y * scale);
            point.depth = static_cast<float>(z);
            point.u = static_cast<float>(PersonStill::eyes.x + vertex.x * PersonStill::eyeDistance);
            point.v = static_cast<float>(PersonStill::eyes.y + vertex.y * PersonStill::eyeDistance);
            point.room = static_cast<float>(1 + 0.35 * (roomNow - roomBefore));
            point.screen = static_cast<float>(std::max(0.0, 0.98 * nz + 0.2 * ny));
            surface.points.push_back(point);
        }
    }
    return surface;
}

} // namespace kiosk::devices
