"""From a page to a photograph of it lying on a table."""
import cv2
import numpy as np

import backgrounds
from page import PITCH, Page

LIGHT_SHRINK = 8  # light is computed on a small grid and enlarged


class Camera:
    """Where the page lies in the frame: a pinhole that looks at it from above, tilted and turned."""

    def __init__(self, rng, severity, size, kind_size, outside):
        self.frame_width, self.frame_height = size
        self.width, self.height = kind_size
        self.quarter = int(rng.choice(severity.orientations))
        self.skew = rng.uniform(-severity.skew, severity.skew)
        tilt, axis = np.radians(rng.uniform(*severity.tilt)), rng.uniform(0, 2 * np.pi)
        distance = rng.uniform(2.2, 4.0) * self.width  # from the page
        corners = self.project(np.array([[0, 0], [self.width, 0], [self.width, self.height], [0, self.height]]),
                               tilt, axis, distance)
        extent = corners.max(axis=0) - corners.min(axis=0)
        most = min(self.frame_width / extent[0], self.frame_height / extent[1])
        scale = most * rng.uniform(*severity.fill)
        scale = min(max(scale, severity.least_pitch / PITCH * 1.08), most * 0.97)
        room = np.array(size) - extent * scale
        place = np.array([rng.uniform(0.08, 0.92), rng.uniform(0.08, 0.92)]) * room
        if outside:  # pushed over an edge by a tenth to a third of the page
            side = int(rng.integers(4))
            push = rng.uniform(0.1, 0.33) * extent[side % 2] * scale
            place[side % 2] = -push if side < 2 else room[side % 2] + push
        self.corners = ((corners - corners.min(axis=0)) * scale + place).astype(np.float32)
        self.scale = scale  # pixels a mm, about

    def project(self, points, tilt, axis, distance):
        centred = points - np.array([self.width, self.height]) / 2
        around = np.array([np.cos(axis), np.sin(axis)])
        away = centred @ np.array([-around[1], around[0]])
        depth = distance + away * np.sin(tilt)
        flat = np.outer(centred @ around, around) + np.outer(away * np.cos(tilt), [-around[1], around[0]])
        turn = np.radians(90 * self.quarter + self.skew)
        turned = flat @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        return turned * (distance / depth)[:, None]

    def from_mm(self):
        page = np.array([[0, 0], [self.width, 0], [self.width, self.height], [0, self.height]], np.float32)
        return cv2.getPerspectiveTransform(page, self.corners)

    def rectangle(self, x, y, w, h):
        """The corners in the picture of a rectangle of the page, in mm."""
        points = np.array([[[x, y], [x + w, y], [x + w, y + h], [x, y + h]]], np.float32)
        return cv2.perspectiveTransform(points, self.from_mm())[0]


class Photograph:
    def __init__(self, rng, severity, camera, page):
        self.rng, self.severity, self.camera, self.page = rng, severity, camera, page
        self.size = (camera.frame_width, camera.frame_height)
        self.pitch = PITCH * camera.scale
        self.glare = None  # x, y, width, height
        self.thumb = False
        self.pixels = backgrounds.table(rng, *self.size, camera.scale, rng.random() < severity.clutter)

    def take(self):
        if self.page is not None:
            if self.page.booklet and self.rng.random() < self.severity.booklet:
                self._lay_other_page()
            self._lay_page()
            if self.rng.random() < self.severity.thumb:
                self._hold()
        self._light()
        self._shine()
        self._blur()
        self._sensor()
        return self.pixels

    def _bent(self, image):
        """A page that does not lie flat: rows move up in the middle. Its corners stay."""
        lift = self.rng.uniform(-1, 1) * self.severity.bend * 0.25 * self.page.scale
        if abs(lift) < 0.5:
            return image, np.full(image.shape[:2], 255, np.uint8)
        h, w = image.shape[:2]
        x = np.arange(w, dtype=np.float32)
        waves = int(self.rng.integers(1, 3))
        rows = np.arange(h, dtype=np.float32)[:, None] - lift * np.sin(np.pi * waves * x / (w - 1))[None, :]
        columns = np.broadcast_to(x, (h, w)).astype(np.float32)
        bent = cv2.remap(image, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return bent, ((rows >= 0) & (rows <= h - 1)).astype(np.uint8) * 255

    def _rounded(self, mask):
        radius = round(self.page.corner * self.page.scale)
        if radius < 2:
            return mask
        corners = np.zeros_like(mask)
        h, w = mask.shape
        cv2.rectangle(corners, (radius, 0), (w - radius, h), 255, -1)
        cv2.rectangle(corners, (0, radius), (w, h - radius), 255, -1)
        for x in (radius, w - radius):
            for y in (radius, h - radius):
                cv2.circle(corners, (x, y), radius, 255, -1)
        return cv2.min(mask, corners)

    def _lay_page(self):
        printed = cv2.cvtColor(np.array(self.page.image), cv2.COLOR_RGB2BGR)
        low, high = self.severity.contrast
        contrast = self.rng.uniform(low, high)
        printed = cv2.convertScaleAbs(printed, alpha=contrast, beta=(1 - contrast) * self.rng.uniform(120, 220))
        printed, mask = self._bent(printed)
        mask = self._rounded(mask)
        left, top, right, bottom = self._frame_part()
        h, w = mask.shape
        warp = cv2.getPerspectiveTransform(np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32),
                                           self.camera.corners - np.array([left, top], np.float32))
        part = (right - left, bottom - top)
        mask = cv2.warpPerspective(mask, warp, part, flags=cv2.INTER_LINEAR)
        whole = np.zeros(self.size[::-1], np.uint8)
        whole[top:bottom, left:right] = mask
        self._drop_shadow(whole)
        laid = cv2.warpPerspective(printed, warp, part, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        shown = self.pixels[top:bottom, left:right]
        cv2.copyTo(laid, cv2.threshold(mask, 127, 255, cv2.THRESH_BINARY)[1], shown)

    def _lay_other_page(self):
        """An open passport: the page above, which ends at the fold."""
        other = Page(self.rng, self.page.width, self.page.height, self.page.scale * 0.5)
        other.paper("e6e2ea", "e2e8e4", "ebe3de")
        other.guilloche("cfc6d8", curves=22)
        other.text(other.width / 2, 8, "VISAS", 3.0, "serif-bold", "8a7f9c", "centre")
        shade = np.linspace(1, 0.55, round(other.height * 0.06 * other.scale))
        pixels = cv2.cvtColor(np.array(other.image), cv2.COLOR_RGB2BGR)
        pixels[-len(shade):] = (pixels[-len(shade):] * shade[:, None, None]).astype(np.uint8)
        h, w = pixels.shape[:2]
        corners = self.camera.rectangle(0, -other.height, other.width, other.height)
        warp = cv2.getPerspectiveTransform(np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32), corners)
        cv2.warpPerspective(pixels, warp, self.size, dst=self.pixels, borderMode=cv2.BORDER_TRANSPARENT)

    def _hold(self):
        """A thumb on the left or right edge, above the zone."""
        rng, page = self.rng, self.page
        left = rng.random() < 0.5
        lowest = page.zone[1] if page.zone else page.height
        if lowest < 16:
            return
        reach, half, y = rng.uniform(4, 9), rng.uniform(6, 9), rng.uniform(8, lowest - 8)
        turns = np.linspace(-np.pi / 2, np.pi / 2, 24)
        outline = [(reach * np.cos(a), y + half * np.sin(a)) for a in turns] + [(-25, y + half + 4), (-25, y - half + 4)]
        nail = [(reach * (0.35 + 0.5 * np.cos(a)), y + 0.55 * half * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 24)]
        skin = np.array([140, 175, 220]) * rng.uniform(0.35, 1.05)
        for shape, tint in ((outline, skin), (nail, skin * 0.75 + 60)):
            points = np.array([[(x if left else page.width - x, y) for x, y in shape]], np.float32)
            drawn = cv2.perspectiveTransform(points, self.camera.from_mm())
            cv2.fillPoly(self.pixels, [np.round(drawn[0] * 8).astype(np.int32)], tint.clip(0, 255).tolist(),
                         cv2.LINE_AA, 3)
        self.thumb = True

    def _frame_part(self):
        """The smallest rectangle of the frame that holds the page: left, top, right, bottom."""
        low = np.floor(self.camera.corners.min(axis=0)).astype(int)
        high = np.ceil(self.camera.corners.max(axis=0)).astype(int) + 1
        return (*np.clip(low, 0, self.size), *np.clip(high, 0, self.size))

    def _small(self):
        return self.size[0] // LIGHT_SHRINK, self.size[1] // LIGHT_SHRINK

    def _multiply(self, light):
        """`light` is small, 0…1, with one or three channels."""
        light = (light * 255).clip(0, 255).astype(np.uint8)
        if light.ndim == 2:
            light = cv2.merge([light] * 3)
        large = cv2.resize(light, self.size, interpolation=cv2.INTER_LINEAR)
        self.pixels = cv2.multiply(self.pixels, large, scale=1 / 255)

    def _drop_shadow(self, mask):
        small = cv2.resize(mask, self._small(), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
        reach = max(1.0, self.rng.uniform(0.6, 2.5) * self.camera.scale / LIGHT_SHRINK)
        shift = np.array([[1, 0, self.rng.uniform(-1, 1) * reach], [0, 1, self.rng.uniform(-1, 1) * reach]], np.float32)
        soft = cv2.GaussianBlur(cv2.warpAffine(small, shift, small.shape[::-1]), (0, 0), reach)
        self._multiply(1 - self.rng.uniform(0.25, 0.6) * soft)

    def _light(self):
        """Uneven light, the lens' dark corners, shadows and the colour of the lamp."""
        rng, severity = self.rng, self.severity
        w, h = self._small()
        x, y = np.linspace(-0.5, 0.5, w, dtype=np.float32)[None, :], np.linspace(-0.5, 0.5, h, dtype=np.float32)[:, None]
        direction = rng.uniform(0, 2 * np.pi)
        darkest = rng.uniform(*severity.light)
        ramp = (x * np.cos(direction) + y * np.sin(direction)) / 1.41 + 0.5
        light = darkest + (1 - darkest) * ramp
        light *= 1 - 0.25 * (1 - darkest) * (x * x + y * y) * 2
        if rng.random() < severity.shadow:
            light *= self._shadow(w, h)
        cast = 1 - rng.uniform(0, severity.cast, 3) * np.array([1, 0.4, 0.8])
        self._multiply(light[..., None] * cast.astype(np.float32))
        self._expose()

    def _expose(self):
        """The camera makes a dark picture brighter; it looks at the page first."""
        left, top, right, bottom = self._frame_part()
        seen = self.pixels[top:bottom:16, left:right:16]
        bright = np.percentile(seen, 90) if seen.size else 255
        gain = self.rng.uniform(*self.severity.exposure) / max(bright, 1.0)
        if gain > 1:
            self.pixels = cv2.convertScaleAbs(self.pixels, alpha=min(gain, 4.0))

    def _shadow(self, w, h):
        """Of a hand, a head, the camera: a large blob or a half of the picture."""
        rng, severity = self.rng, self.severity
        mask = np.zeros((h, w), np.float32)
        if rng.random() < 0.5:
            at, direction = rng.uniform(0.2, 0.8, 2) * (w, h), rng.uniform(0, np.pi)
            far = 3 * w * np.array([np.cos(direction), np.sin(direction)])
            side = 3 * w * np.array([-np.sin(direction), np.cos(direction)])
            polygon = np.array([at - far, at + far, at + far + side, at - far + side])
            cv2.fillPoly(mask, [polygon.astype(np.int32)], 1.0)
        else:
            centre = tuple(int(v) for v in rng.uniform(0, 1, 2) * (w, h))
            axes = tuple(int(v) for v in rng.uniform(0.15, 0.5, 2) * h)
            cv2.ellipse(mask, centre, axes, float(rng.uniform(0, 180)), 0, 360, 1.0, -1)
        hard = severity.hard_shadows and rng.random() < 0.5
        softness = rng.uniform(0.6, 2) if hard else rng.uniform(0.02, 0.08) * w
        return 1 - rng.uniform(*severity.shadow_depth) * cv2.GaussianBlur(mask, (0, 0), softness)

    def _shine(self):
        """Glare: a bright blob, on the zone or on another part of the page."""
        rng, severity = self.rng, self.severity
        if self.page is None or rng.random() >= severity.glare:
            return
        across = rng.uniform(0.06, 0.2) * self.page.width
        down = across * rng.uniform(0.3, 1.0)
        zone = self.page.zone
        if zone and rng.random() < severity.glare_on_zone:
            x, y = zone[0] + rng.uniform(0.1, 0.9) * zone[2], zone[1] + rng.uniform(0.1, 0.9) * zone[3]
        else:
            lowest = (zone[1] if zone else self.page.height) - 1.6 * down - 1
            if lowest < 2:
                return
            x, y = rng.uniform(0.1, 0.9) * self.page.width, rng.uniform(0.1, 1) * lowest
        corners = self.camera.rectangle(x - across, y - down, 2 * across, 2 * down)
        centre = corners.mean(axis=0) / LIGHT_SHRINK
        axes = (np.linalg.norm(corners[1] - corners[0]) / 2, np.linalg.norm(corners[3] - corners[0]) / 2)
        angle = np.degrees(np.arctan2(*(corners[1] - corners[0])[::-1]))
        w, h = self._small()
        blob = np.zeros((h, w), np.float32)
        cv2.ellipse(blob, tuple(int(v) for v in centre), tuple(max(1, int(0.62 * a / LIGHT_SHRINK)) for a in axes),
                    float(angle), 0, 360, 1.0, -1)
        blob = cv2.GaussianBlur(blob, (0, 0), max(1.0, 0.22 * min(axes) / LIGHT_SHRINK))
        bright = (blob * rng.uniform(*severity.glare_peak)).clip(0, 255).astype(np.uint8)
        large = cv2.resize(bright, self.size, interpolation=cv2.INTER_LINEAR)
        self.pixels = cv2.add(self.pixels, cv2.merge([large] * 3))
        left, top = corners.min(axis=0)
        right, bottom = corners.max(axis=0)
        self.glare = [round(float(v), 1) for v in (left, top, right - left, bottom - top)]

    def _blur(self):
        rng, severity = self.rng, self.severity
        sigma = rng.uniform(*severity.defocus) * self.pitch
        sigma = float(np.hypot(sigma, 0.45))  # no lens and no colour filter is perfect
        self.pixels = cv2.GaussianBlur(self.pixels, (0, 0), sigma)
        length = rng.uniform(*severity.motion) * self.pitch
        if length < 1:
            return
        direction = rng.uniform(0, 2 * np.pi)
        while length >= 1:  # halves of the way, each averaged with the picture before it
            step = np.round(np.array([np.cos(direction), np.sin(direction)]) * length / 2).astype(int)
            if not step.any():
                break
            shift = np.array([[1, 0, step[0]], [0, 1, step[1]]], np.float32)
            moved = cv2.warpAffine(self.pixels, shift, self.size, flags=cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
            self.pixels = cv2.addWeighted(self.pixels, 0.5, moved, 0.5, 0)
            length /= 2

    def _sensor(self):
        rng, severity = self.rng, self.severity
        side = 512
        sigma = rng.uniform(*severity.noise)
        tile = rng.standard_normal((side, side, 3), dtype=np.float32)
        tile = 0.75 * tile + 0.66 * tile.mean(axis=2, keepdims=True) * 1.73
        if rng.random() < 0.5:  # the camera's own smoothing makes it coarser
            tile = cv2.GaussianBlur(tile, (0, 0), 0.7) * 1.9
        tile = np.round(tile * sigma).astype(np.int16)
        w, h = self.size
        for top in range(0, h, side):
            for left in range(0, w, side):
                part = self.pixels[top:top + side, left:left + side]
                turned = tile[::-1 if rng.random() < 0.5 else 1, ::-1 if rng.random() < 0.5 else 1]
                cv2.add(part, np.ascontiguousarray(turned[:part.shape[0], :part.shape[1]]), dst=part, dtype=cv2.CV_8U)
        amount = rng.uniform(0, severity.sharpening)
        if amount > 0.15:
            soft = cv2.GaussianBlur(self.pixels, (0, 0), 1.2)
            self.pixels = cv2.addWeighted(self.pixels, 1 + amount, soft, -amount, 0)
