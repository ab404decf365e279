#!/usr/bin/python3
"""Writes picture files that mean harm, or only look so, and what has to become of each.

    hostile.py --out DIR        writes the files and expected.tsv: NAME <TAB> refused|decoded|either

`refused`: the decoder has to end in an error. `decoded`: unusual, but a picture. `either`: harmless both ways.
"""
import argparse
import io
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

HUGE = 100_000


def picture(width=320, height=240, mode="RGB"):
    y, x = np.mgrid[0:height, 0:width]
    pixels = np.stack([x * 255 // width, y * 255 // height, (x + y) % 256], axis=2).astype(np.uint8)
    return Image.fromarray(pixels).convert(mode)


def coded(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def by_opencv(extension, width=320, height=240, dtype=np.uint8):
    pixels = np.array(picture(width, height))
    if dtype == np.uint16:
        pixels = pixels.astype(np.uint16) * 257
    return cv2.imencode(extension, pixels)[1].tobytes()


def patched(octets, at, new):
    return octets[:at] + new + octets[at + len(new):]


# --- PNG --------------------------------------------------------------------------------------------------------

def chunk(kind, data, length=None):
    return struct.pack(">I", len(data) if length is None else length) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, data, *others, depth=8, colour=2, end=True):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(others) + data + (chunk(b"IEND", b"") if end else b"")


def zeros(octets):
    """A stream of deflate that inflates to so many zeros, made in pieces."""
    packer = zlib.compressobj(9)
    pieces = [packer.compress(bytes(1 << 20)) for _ in range(octets >> 20)]
    return b"".join(pieces) + packer.compress(bytes(octets & 0xFFFFF)) + packer.flush()


def pngs():
    small = coded(picture(), "PNG")
    pixels = chunk(b"IDAT", zlib.compress(bytes(10 * 31)))
    yield "png_truncated", small[:len(small) // 2], False
    yield "png_without_end", small[:-12], False
    yield "png_claims_huge", png(HUGE, HUGE, pixels), False
    yield "png_claims_more_than_data", png(7000, 7000, pixels), False
    yield "png_claims_a_little_more_than_data", png(10, 40, pixels), False
    yield "png_no_size", png(0, 0, pixels), False
    yield "png_no_data", png(10, 10, b""), False
    yield "png_wrong_depth", png(10, 10, pixels, depth=3), False
    yield "png_chunk_of_4_gb", png(10, 10, chunk(b"IDAT", b"x" * 20, 0xFFFFFFFF)), False
    yield "png_two_headers", png(10, 10, pixels, chunk(b"IHDR", struct.pack(">IIBBBBB", 9000, 6000, 8, 2, 0, 0, 0))), False
    yield "png_animated", coded(picture(), "PNG", save_all=True, append_images=[picture(mode="L").convert("RGB")] * 3), False
    yield "png_bomb", png(HUGE, HUGE, chunk(b"IDAT", zeros(64 << 20))), False
    yield "png_bomb_within_limits", png(7700, 7700, chunk(b"IDAT", zeros(7700 * (3 * 7700 + 1)))), True
    yield "png_bomb_of_16_bits", png(7700, 7700, chunk(b"IDAT", zeros(7700 * (8 * 7700 + 1))), depth=16, colour=6), True
    text = chunk(b"zTXt", b"Comment\0\0" + zeros(256 << 20))
    yield "png_text_bomb", png(10, 10, pixels, text), None
    profile = chunk(b"iCCP", b"x\0\0" + zeros(256 << 20))
    yield "png_profile_bomb", png(10, 10, pixels, profile), None
    yield "png_20000_texts", png(10, 10, pixels, *[chunk(b"tEXt", b"k\0value")] * 20_000), None
    yield "png_interlaced", by_interlace(), True
    for mode in ("1", "L", "LA", "P", "RGBA"):
        yield f"png_mode_{mode}", coded(picture(mode="RGBA" if mode == "LA" else "RGB").convert(mode), "PNG"), True
    yield "png_16_bit", by_opencv(".png", dtype=np.uint16), True
    yield "png_one_pixel", coded(picture(1, 1), "PNG"), True
    yield "png_one_column", coded(picture(1, 19_000), "PNG"), True
    yield "png_too_long", coded(picture(20_001, 1), "PNG"), False


def by_interlace():
    """Adam7, 8 × 8, grey: each pass with its filter octets."""
    passes = ((1, 1), (1, 1), (2, 1), (2, 2), (4, 2), (4, 4), (8, 4))
    data = b"".join(b"\0" + bytes([90] * width) for width, rows in passes for _ in range(rows))
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 1))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


# --- JPEG -------------------------------------------------------------------------------------------------------

def jpegs():
    small = coded(picture(), "JPEG")
    frame = small.index(b"\xff\xc0")
    length = struct.unpack(">H", small[frame + 2:frame + 4])[0]
    whole_frame = small[frame:frame + 2 + length]
    yield "jpeg_truncated", small[:len(small) // 2], False
    yield "jpeg_without_end", small[:-2], False
    yield "jpeg_claims_huge", patched(small, frame + 5, b"\xff\xff\xff\xff"), False
    yield "jpeg_claims_more_than_data", patched(small, frame + 5, struct.pack(">HH", 7000, 7000)), False
    yield "jpeg_no_height", patched(small, frame + 5, b"\0\0"), False
    yield "jpeg_two_frames", small[:frame] + patched(whole_frame, 5, struct.pack(">HH", 6000, 9000)) + small[frame:], False
    yield "jpeg_no_frame", small[:frame] + small[frame + 2 + length:], False
    yield "jpeg_lossless_frame", patched(small, frame, b"\xff\xc3"), False
    yield "jpeg_no_components", patched(small, frame + 9, b"\0"), False
    yield "jpeg_9_components", patched(small, frame + 9, b"\x09"), False
    yield "jpeg_segment_past_end", small[:2] + b"\xff\xe1\xff\xff" + small[2:], False
    yield "jpeg_only_markers", b"\xff\xd8" + b"\xff" * 100_000 + b"\xff\xd9", False
    progressive = coded(picture(), "JPEG", progressive=True)
    scan = progressive.index(b"\xff\xda")
    again = progressive[scan:progressive.index(b"\xff", scan + 14)]
    yield "jpeg_2000_scans", progressive[:scan] + again * 2000 + progressive[scan:], False
    yield "jpeg_300_profiles", small[:2] + (b"\xff\xe2\xff\xff" + bytes(65_533)) * 300 + small[2:], True
    yield "jpeg_exif_loop", with_exif(small, struct.pack(">HHHIII", 1, 0x8769, 4, 1, 8, 8)), True
    yield "jpeg_exif_endless_count", with_exif(small, struct.pack(">HHHIII", 1, 0x010E, 2, 0xFFFFFFFF, 8, 0)), True
    yield "jpeg_exif_many_fields", with_exif(small, b"\xff\xff" + bytes(2000)), True
    yield "jpeg_exif_turn_of_200", with_exif(small, struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, 200, 0, 0)), True
    yield "jpeg_exif_turned", with_exif(small, struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, 6, 0, 0)), True
    yield "jpeg_second_picture_behind", small + coded(picture(64, 48), "JPEG"), True
    yield "jpeg_cmyk", coded(picture(mode="CMYK"), "JPEG"), True
    yield "jpeg_progressive", progressive, True
    yield "jpeg_grey", coded(picture(mode="L"), "JPEG"), True
    yield "jpeg_one_pixel", coded(picture(1, 1), "JPEG"), True


def with_exif(jpeg, directory):
    body = b"Exif\0\0MM\0*\0\0\0\x08" + directory
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


# --- TIFF -------------------------------------------------------------------------------------------------------

SIZE, TYPE_SHORT, TYPE_LONG = 12, 3, 4


def tiff(width=16, height=16, data=None, next_=0, **changed):
    """One strip of RGB behind the directory; `changed` are fields as t273=(type, count, value)."""
    data = bytes(range(256)) * 3 if data is None else data
    fields = {256: (TYPE_LONG, 1, width), 257: (TYPE_LONG, 1, height), 258: (TYPE_SHORT, 1, 8), 259: (TYPE_SHORT, 1, 1),
              262: (TYPE_SHORT, 1, 2), 273: (TYPE_LONG, 1, 8), 277: (TYPE_SHORT, 1, 3), 278: (TYPE_LONG, 1, height),
              279: (TYPE_LONG, 1, len(data))}
    fields.update({int(name[1:]): value for name, value in changed.items()})
    directory = struct.pack("<H", len(fields))
    for tag, (kind, count, value) in sorted(fields.items()):
        directory += struct.pack("<HHII", tag, kind, count, value)
    return b"II*\0" + struct.pack("<I", 8 + len(data)) + data + directory + struct.pack("<I", next_)


def tiffs():
    small = coded(picture(), "TIFF")
    yield "tiff_plain", tiff(), True
    yield "tiff_truncated", small[:len(small) // 2], False
    yield "tiff_claims_huge", tiff(HUGE, HUGE), False
    yield "tiff_claims_more_than_data", tiff(7000, 7000), False
    yield "tiff_no_size", tiff(0, 0), False
    yield "tiff_strip_outside", tiff(t273=(TYPE_LONG, 1, 0x7FFFFFFF)), False
    yield "tiff_strip_of_4_gb", tiff(t279=(TYPE_LONG, 1, 0xFFFFFFFF)), False
    yield "tiff_a_billion_strips", tiff(t273=(TYPE_LONG, 1_000_000_000, 8)), False
    yield "tiff_field_of_4_gb", tiff(t270=(2, 0xFFFFFFFF, 8)), False
    yield "tiff_no_rows_in_strip", tiff(t278=(TYPE_LONG, 1, 0)), None
    yield "tiff_64_bits", tiff(t258=(TYPE_SHORT, 1, 64)), False
    yield "tiff_1000_samples", tiff(t277=(TYPE_SHORT, 1, 1000)), False
    yield "tiff_huge_tiles", tiff(t322=(TYPE_LONG, 1, 1 << 20), t323=(TYPE_LONG, 1, 1 << 20)), False
    yield "tiff_directory_outside", b"II*\0\xff\xff\xff\x7f", False
    at = struct.unpack("<I", tiff()[4:8])[0]
    yield "tiff_directory_again_and_again", tiff(next_=at), False
    yield "tiff_65535_fields", b"II*\0\x08\0\0\0\xff\xff" + bytes(65_535 * 12), False
    yield "tiff_unknown_compression", tiff(t259=(TYPE_SHORT, 1, 60_000)), False
    yield "tiff_big", b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0" + bytes(64), False
    pages = [picture(64, 48), picture(64, 48)]
    yield "tiff_two_pages", coded(pages[0], "TIFF", save_all=True, append_images=pages[1:]), False
    yield "tiff_bomb_within_limits", tiff(7700, 7700, zeros(7700 * 7700 * 3), t259=(TYPE_SHORT, 1, 8)), True
    yield "tiff_bomb", tiff(19_000, 19_000, zeros(64 << 20), t259=(TYPE_SHORT, 1, 8)), False
    yield "tiff_16_bit", by_opencv(".tif", dtype=np.uint16), True
    yield "tiff_cmyk", coded(picture(mode="CMYK"), "TIFF"), True
    yield "tiff_bilevel", coded(picture(mode="1"), "TIFF", compression="group4"), True
    yield "tiff_one_pixel", coded(picture(1, 1), "TIFF"), True


# --- the others -------------------------------------------------------------------------------------------------

def jp2s():
    small = by_opencv(".jp2")
    stream = small.index(b"\xff\x4f\xff\x51")
    box = small.index(b"jp2c") - 4
    yield "jp2_truncated", small[:len(small) // 2], False
    yield "jp2_claims_huge", patched(small, stream + 8, struct.pack(">II", HUGE, HUGE)), False
    yield "jp2_claims_50_megapixels", patched(small, stream + 8, struct.pack(">II", 8000, 6000)), False
    yield "jp2_begins_after_end", patched(small, stream + 16, struct.pack(">II", 400, 400)), False
    yield "jp2_16000_components", patched(small, stream + 40, struct.pack(">H", 16_000)), False
    yield "jp2_tiles_of_one_pixel", patched(small, stream + 24, struct.pack(">II", 1, 1)), False
    yield "jp2_box_of_no_length", small[:12] + struct.pack(">I", 4) + b"junk" + small[12:], False
    yield "jp2_box_past_end", small[:12] + struct.pack(">I", 0x7FFFFFFF) + b"junk" + small[12:], False
    yield "jp2_box_of_2_64", small[:12] + struct.pack(">I4sQ", 1, b"junk", 0xFFFFFFFFFFFFFFFF) + small[12:], False
    palette = struct.pack(">I4sHB", 8 + 3 + 255 + 255, b"pclr", 1, 255) + b"\x07" * 255 + bytes(255)
    head = small.index(b"jp2h") - 4
    length = struct.unpack(">I", small[head:head + 4])[0]
    yield "jp2_palette_of_255", (small[:head] + struct.pack(">I", length + len(palette)) + small[head + 4:head + length]
                                 + palette + small[head + length:]), False
    yield "jp2_no_stream", small[:box], False
    yield "jp2_16_bit", by_opencv(".jp2", dtype=np.uint16), True


def webps():
    lossy, lossless = coded(picture(), "WEBP"), coded(picture(), "WEBP", lossless=True)
    yield "webp_truncated", lossy[:len(lossy) // 2], False
    yield "webp_animated", coded(picture(), "WEBP", save_all=True, append_images=[picture(mode="L").convert("RGB")]), False
    extended = b"VP8X\x0a\0\0\0\0\0\0\0" + (HUGE - 1).to_bytes(3, "little") * 2
    body = b"WEBP" + extended + lossy[12:]
    yield "webp_claims_huge", b"RIFF" + struct.pack("<I", len(body)) + body, False
    extended = b"VP8X\x0a\0\0\0\0\0\0\0" + (6999).to_bytes(3, "little") * 2
    body = b"WEBP" + extended + lossy[12:]
    yield "webp_canvas_that_is_no_picture", b"RIFF" + struct.pack("<I", len(body)) + body, False
    yield "webp_riff_of_4_gb", patched(lossy, 4, b"\xff\xff\xff\xff"), None
    yield "webp_bomb_within_limits", coded(Image.new("RGB", (7700, 7700)), "WEBP", lossless=True, quality=0, method=0), True
    yield "webp_lossless", lossless, True
    yield "webp_one_pixel", coded(picture(1, 1), "WEBP"), True


def bitmaps():
    small = coded(picture(), "BMP")
    yield "bmp_truncated", small[:len(small) // 2], False
    yield "bmp_claims_huge", patched(small, 18, struct.pack("<ii", HUGE, HUGE)), False
    yield "bmp_claims_more_than_data", patched(small, 18, struct.pack("<ii", 7000, 7000)), False
    yield "bmp_lowest_height", patched(small, 22, struct.pack("<I", 0x80000000)), False
    yield "bmp_no_size", patched(small, 18, bytes(8)), False
    yield "bmp_77_bits", patched(small, 28, struct.pack("<H", 77)), False
    yield "bmp_endless_palette", patched(coded(picture(mode="P"), "BMP"), 46, struct.pack("<I", 0x7FFFFFFF)), False
    yield "bmp_run_past_end", run_past_end(), None
    yield "bmp_one_pixel", coded(picture(1, 1), "BMP"), True
    yield "pnm_claims_huge", f"P6 {HUGE} {HUGE} 255\n".encode() + bytes(100), False
    yield "pnm_claims_more_than_data", b"P6 7000 7000 255\n" + bytes(100), False
    yield "pnm_endless_number", b"P6 " + b"9" * 100_000 + b" 1 255\n", False
    yield "pnm_endless_comment", b"P6 #" + b"x" * 1_000_000, False
    yield "pnm_text_truncated", b"P3 100 100 255\n1 2 3", False
    yield "pnm_one_pixel", b"P6 1 1 255\nabc", True
    yield "pam", b"P7\nWIDTH 1\nHEIGHT 1\nDEPTH 3\nMAXVAL 255\nENDHDR\nabc", False


def run_past_end():
    header = struct.pack("<IiiHHIIiiII", 40, 16, 16, 1, 8, 1, 0, 0, 0, 256, 0)
    data = b"\xff\x01" * 200 + b"\0\x02\xff\xff" + b"\0\x01"
    offset = 14 + len(header) + 1024
    return b"BM" + struct.pack("<IHHI", offset + len(data), 0, 0, offset) + header + bytes(1024) + data


def strangers():
    yield "empty", b"", False
    yield "text", "Une lettre, pas une image".encode(), False
    yield "noise", np.random.default_rng(1).integers(0, 256, 50_000, dtype=np.uint8).tobytes(), False
    yield "gif", coded(picture(), "GIF"), False
    yield "gif_animated", coded(picture(), "GIF", save_all=True, append_images=[picture(mode="L")]), False
    yield "svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>', False
    yield "pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF", False
    yield "zip", b"PK\3\4" + bytes(100), False
    yield "heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100), False
    yield "exr", b"v/1\x01" + bytes(200), False
    yield "hdr", b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 100000 +X 100000\n", False
    yield "sun_raster", b"\x59\xa6\x6a\x95" + struct.pack(">IIII", HUGE, HUGE, 24, 0) + bytes(100), False
    yield "icon", coded(picture(32, 32), "ICO"), False
    yield "pfm", b"PF\n100000 100000\n-1.0\n", False


def write(folder):
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for family in (pngs, jpegs, tiffs, jp2s, webps, bitmaps, strangers):
        for name, octets, decoded in family():
            (folder / f"{name}.jpg").write_bytes(octets)  # a name proves nothing
            rows.append((f"{name}.jpg", {True: "decoded", False: "refused", None: "either"}[decoded]))
    with open(folder / "sparse.jpg", "wb") as file:  # 10 GB that take no room on the disk
        file.write(b"\xff\xd8\xff\xe0")
        file.truncate(10 << 30)
    rows.append(("sparse.jpg", "refused"))
    (folder / "expected.tsv").write_text("".join(f"{name}\t{verdict}\n" for name, verdict in rows))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    print(f"{len(write(parser.parse_args().out))} files")


if __name__ == "__main__":
    main()
