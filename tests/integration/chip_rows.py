"""The rows of the chip table: which cards are read, and what each reading has to come to.

A row is a Row: the card's personalisation, the secret it is opened with, what it is told to do wrong, and
what has to come out."""
import dataclasses
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", ".."))
FILE_SETS = os.path.join(ROOT, "tests", "data", "emrtd")

DH = ("DH-1024-160", "DH-2048-224", "DH-2048-256")
CURVES = ("P-192", "brainpoolP192r1", "P-224", "brainpoolP224r1", "P-256", "brainpoolP256r1",
          "brainpoolP320r1", "P-384", "brainpoolP384r1", "brainpoolP512r1", "P-521")
CIPHERS = ("3DES", "AES-128", "AES-192", "AES-256")
CAN = "246810"
ORDINARY = {"mapping": "GM", "parameter": "brainpoolP256r1", "cipher": "AES-128"}

PERSON = {"issuer": "FRA", "nationality": "FRA", "number": "00SP00001", "surname": "LEFÈVRE",
          "givenNames": "ZOÉ ADÈLE", "birth": "1984-05-12", "sex": "F", "expiry": "2035-01-01",
          # A small portrait, so that a table of hundreds of readings is soon done.
          "portrait": os.path.join(FILE_SETS, "dev", "b3-unknown-csca", "portrait.jpg")}


@dataclasses.dataclass
class Row:
    group: str
    name: str
    card: dict
    protocol: str = ""           # what the reading has to say that it used; empty: whatever it did
    data: str = "genuine"        # verdict on the data, or empty where the reading has to fail
    chip: str = "not-offered"    # verdict on the chip
    error: str = ""              # code of the error that it has to fail with
    secret: str = "MRZ"
    can: str = CAN
    orders: tuple = ()           # told to the simulation once the card is in
    tries: int = 1               # readings with the wrong secret before the one that counts
    trust: str = "simulated"     # whom the reader trusts: simulated, files, nobody
    quick: bool = False          # part of the sample
    slow: bool = False           # waits for a time-out
    checks: dict = dataclasses.field(default_factory=dict)  # more of the answer: name to value


def document(kind="passport", **fields):
    return {"kind": kind, **PERSON, **fields}


def with_pace(pace, **fields):
    if pace["parameter"] in DH[1:]:
        fields.setdefault("extendedLength", 2048)  # keys of 256 octets need it
    return document(access={"pace": [pace]}, can=CAN, **fields)


def pace_name(mapping, parameter, cipher):
    kind = "DH" if parameter in DH else "ECDH"
    return f"PACE-{kind}-{mapping}-{cipher}"


def access_rows():
    yield Row("access", "BAC 3DES", document(access={"bac": True}), protocol="BAC", quick=True)
    yield Row("access", "none", document(access={}), protocol="none", quick=True)
    for mapping in ("GM", "IM", "CAM"):
        for parameter in DH + CURVES:
            for cipher in CIPHERS:
                if mapping == "CAM" and (parameter in DH or cipher == "3DES"):
                    continue
                if mapping == "IM" and parameter == "P-224":
                    continue  # not defined: its prime is 1 modulo 4
                yield from pace_rows(mapping, parameter, cipher)


def pace_rows(mapping, parameter, cipher):
    pace = {"mapping": mapping, "parameter": parameter, "cipher": cipher}
    name = pace_name(mapping, parameter, cipher)
    usual = parameter in ("brainpoolP256r1", "DH-1024-160")
    for secret in ("MRZ", "CAN") if usual else ("MRZ",):
        yield Row("access", f"{name} {parameter}", with_pace(pace), protocol=name, secret=secret,
                  chip="genuine" if mapping == "CAM" else "not-offered",
                  quick=usual and cipher in ("3DES", "AES-128") and secret == "MRZ"
                  or parameter == "P-521" and cipher == "AES-256",
                  checks={"method": "PACE-CAM"} if mapping == "CAM" else {})


def chip_rows():
    for parameter in DH + CURVES:
        for cipher in CIPHERS:
            yield chip_authentication(parameter, cipher,
                                      quick=parameter in ("DH-1024-160", "P-521"))
        if parameter in CURVES:
            yield chip_authentication(parameter, "AES-128", explicit=True,
                                      quick=parameter == "brainpoolP256r1")
    yield chip_authentication("P-256", "AES-256", keyId=7)
    yield chip_authentication("P-256", "3DES", keyId=7)
    yield Row("chip", "CA over BAC, P-256 AES-128", document(
        access={"bac": True}, chipAuthentication={"parameter": "P-256", "cipher": "AES-128"}),
        protocol="BAC", chip="genuine", checks={"method": "chip authentication ECDH AES-128"})
    two = [{"parameter": "P-256", "cipher": "3DES", "keyId": 1},
           {"parameter": "brainpoolP384r1", "cipher": "AES-256", "keyId": 2}]
    yield Row("chip", "CA with two keys", with_pace(ORDINARY, chipAuthentication=two),
              chip="genuine", quick=True, checks={"method": "chip authentication ECDH AES-256"})
    yield from active_rows()


def chip_authentication(parameter, cipher, quick=False, **fields):
    entry = {"parameter": parameter, "cipher": cipher, **fields}
    more = "".join(f", {name}" if value is True else f", {name} {value}"
                   for name, value in fields.items())
    extended = {"extendedLength": 2048} if parameter in DH[1:] else {}
    kind = "DH" if parameter in DH else "ECDH"
    return Row("chip", f"CA {parameter} {cipher}{more}",
               with_pace(ORDINARY, chipAuthentication=entry, **extended), chip="genuine",
               quick=quick, checks={"method": f"chip authentication {kind} {cipher}"})


def active_rows():
    for bits, hashes in ((1024, ("SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512")),
                         (1536, ("SHA-1", "SHA-256")), (2048, ("SHA-1", "SHA-256", "SHA-512")),
                         (3072, ("SHA-256",)), (4096, ("SHA-512",))):
        for digest in hashes:
            # 9303-11 section 6.1.4: longer keys need extended length under secure messaging.
            extended = {"extendedLength": 2048} if bits > 1792 else {}
            yield Row("chip", f"AA RSA-{bits} {digest}", document(
                access={"bac": True}, activeAuthentication={"rsa": bits, "hash": digest},
                **extended), chip="genuine", quick=bits == 1024 and digest in ("SHA-1", "SHA-256"),
                checks={"method": f"active authentication RSA {digest}"})
    for curve in CURVES:
        size = int("".join(c for c in curve.replace("r1", "") if c.isdigit()))
        for digest in ("SHA-224", "SHA-256", "SHA-384", "SHA-512"):
            if int(digest[4:]) > size or (digest != "SHA-256" and curve not in ("P-521", "P-224",
                                                                               "brainpoolP512r1")):
                continue
            yield Row("chip", f"AA ECDSA {curve} {digest}", document(
                access={"bac": True}, activeAuthentication={"ecdsa": curve, "hash": digest}),
                chip="genuine", quick=curve == "brainpoolP256r1",
                checks={"method": f"active authentication ECDSA {digest}"})


def document_rows():
    plain = {"access": {"pace": [ORDINARY]}, "can": CAN}
    for size in (1000, 4096, 10000, 65535):
        yield Row("document", f"extended length {size}", document(extendedLength=size, **plain),
                  quick=size == 4096)
    for name, how in (("largest block 100, fewer given", {"largestBlock": 100}),
                      ("largest block 100, more refused", {"largestBlock": 100,
                                                           "refusesLargerBlock": True}),
                      ("answers in parts of 100 octets (61xx)", {"responseChaining": True,
                                                                   "largestPart": 100}),
                      ("extended length unannounced", {"largestCommand": 4096, "announced": False})):
        yield Row("document", name, document(transmission=how, **plain), quick=True)
    yield Row("document", "6Cxx at the end of files",
              document(transmission={"correctsLe": True}, **plain), quick=True)
    yield Row("document", "extended, more than 1000 refused", document(
        extendedLength=4096, transmission={"largestBlock": 1000, "refusesLargerBlock": True},
        **plain))
    yield Row("document", "DG2 of 20 KB, short commands", document(portraitSize=20480, **plain))
    yield Row("document", "DG2 of 40 KB (odd READ BINARY)", document(portraitSize=40960, **plain),
              quick=True)
    yield Row("document", "DG2 of 40 KB, extended length",
              document(portraitSize=40960, extendedLength=10000, **plain))
    yield Row("document", "DG2 as ISO/IEC 39794-5", document(dg2="39794-5", **plain), quick=True)
    yield Row("document", "DG7, DG11, DG12, DG13", document(
        "id-card", dg7="portrait.jpg", dg11={"profession": "SPECIMEN"},
        dg12={"authority": "SPECIMEN"}, dg13={"heightCm": "168"}, **plain), quick=True)
    yield Row("document", "residence permit", document("residence-permit", **plain))
    yield Row("document", "identity card, number of 12", document(
        "id-card", **{**plain, "number": "D23145890734"}), quick=True)
    for name, signer in (
            ("RSA-2048", {"rsa": 2048}), ("RSA-4096 SHA-512", {"rsa": 4096, "hash": "SHA-512"}),
            ("RSA-2048 SHA-1", {"rsa": 2048, "hash": "SHA-1"}),
            ("RSA-PSS SHA-256", {"rsa-pss": 2048}),
            ("RSA-PSS SHA-512", {"rsa-pss": 3072, "hash": "SHA-512"}),
            ("ECDSA brainpoolP256r1 explicit", {"ecdsa": "brainpoolP256r1", "explicit": True}),
            ("ECDSA brainpoolP512r1 explicit, SHA-512",
             {"ecdsa": "brainpoolP512r1", "explicit": True, "hash": "SHA-512"}),
            ("ECDSA P-521 SHA-512", {"ecdsa": "P-521", "hash": "SHA-512"}),
            ("ECDSA P-384 explicit, SHA-384", {"ecdsa": "P-384", "explicit": True,
                                               "hash": "SHA-384"})):
        yield Row("document", f"signer {name}", document(signer=signer, **plain),
                  quick="explicit" in name or "PSS" in name)
    yield from shipped_rows()
    yield from file_set_rows()


def shipped_rows():
    for name, secret, protocol, chip in (
            ("passport", "MRZ", "BAC", "not-offered"),
            ("passport-pace-aa", "MRZ", "PACE-ECDH-GM-AES-128", "genuine"),
            ("passport-pace-cam", "MRZ", "PACE-ECDH-CAM-AES-256", "genuine"),
            ("id-card", "CAN", "PACE-ECDH-", "genuine"),
            ("residence-permit", "MRZ", "PACE-ECDH-GM-AES-256", "genuine")):
        with open(os.path.join(ROOT, "devices", "simulated", "cards", name + ".json")) as file:
            card = json.load(file)
        yield Row("document", f"cards/{name}.json", card, protocol=protocol, secret=secret,
                  chip=chip, can=card.get("can", ""), quick=True)


def file_set(name, **fields):
    folder = os.path.join(FILE_SETS, "dev", name)
    return Row("document", f"file set {name}", {"kind": "files", "folder": folder}, trust="files",
               **fields)


def file_set_rows():
    yield file_set("s1-td3-bac-aa", protocol="BAC", chip="genuine", quick=True)
    yield file_set("s2-td1-pace-ca", protocol="PACE-ECDH-GM-AES-128", chip="genuine", quick=True)
    yield file_set("s2-td1-pace-ca", protocol="PACE-ECDH-GM-AES-128", chip="genuine",
                   secret="CAN", can="246813")
    yield file_set("s3-td3-pace-bac-aa", protocol="PACE-ECDH-GM-AES-128", chip="genuine",
                   quick=True)
    yield file_set("b1-dg1-altered", data="altered", chip="genuine", quick=True)
    yield file_set("b2-aa-clone", chip="failed", quick=True)
    yield file_set("b3-unknown-csca", data="unknown-issuer", quick=True)


def fault_rows():
    plain = document(access={"pace": [ORDINARY], "bac": True}, can=CAN)
    only_pace = document(access={"pace": [ORDINARY]}, can=CAN)
    dh = with_pace({"mapping": "GM", "parameter": "DH-1024-160", "cipher": "AES-128"})

    def fault(name, card=plain, order=None, **fields):
        orders = (f"misbehave contactless {order}",) if order else fields.pop("orders", ())
        return Row("fault", name, card, orders=orders, quick=True, **fields)

    def fails(name, code, card=plain, order=None, **fields):
        return fault(name, card, order, data="", chip="", error=code, **fields)

    yield fails("garbage", "card.protocol", order="garbage")
    yield fails("half of each longer answer", "chip.secure_messaging", order="truncated")
    yield fails("61xx without end", "card.protocol", order="endless")
    yield fails("wrong checksum", "chip.secure_messaging", order="wrong-mac")
    yield fails("status outside differs", "chip.secure_messaging", order="wrong-status")
    yield fails("answers given again", "chip.secure_messaging", order="replay")
    yield fails("length of 16 MB in DG2", "data.malformed", order="oversized")
    yield fault("altered DG1", order="altered-dg1", data="altered")
    yield fault("altered DG2", order="altered-dg2", data="altered")
    for name, how in (("chip authentication", {"chipAuthentication": {}}),
                      ("active authentication, RSA", {"activeAuthentication": {
                          "rsa": 1024, "hash": "SHA-1"}}),
                      ("active authentication, ECDSA", {"activeAuthentication": {}})):
        yield fault(f"cloned: {name}", {**plain, **how}, "cloned", chip="failed")
    cam = with_pace({"mapping": "CAM", "parameter": "P-256", "cipher": "AES-128"})
    yield fault("cloned: PACE-CAM", cam, "cloned", chip="failed")
    yield fault("signer expired", order="expired-signer", data="expired-signer")
    yield fault("signer revoked", order="revoked-signer", data="revoked-signer")
    yield fault("issuer of the same name, another key", order="unknown-issuer",
                data="unknown-issuer")
    yield fault("nobody trusted", trust="nobody", data="unknown-issuer")
    for name, order in (("chip's token wrong", "wrong-token"),
                        ("reader's own key sent back", "reflected-key"),
                        ("key outside the group", "off-curve")):
        yield fails(f"PACE, ECDH: {name}", "chip.secure_messaging", only_pace, order)
        yield fails(f"PACE, DH: {name}", "chip.secure_messaging", dh, order)
    yield from secret_faults(only_pace, fails)
    for number in (1, 4, 9, 30):
        yield fails(f"removed at command {number}", "card.removed",
                    orders=(f"remove-after {number} contactless",))
    yield fault("every answer 50 ms later", orders=("slow 50 contactless",))
    yield fault("one answer 3 s later", orders=("slow-at 20 3000 contactless",))
    yield fails("no answer", "device.timeout", orders=("stop-answering contactless",), slow=True)


def secret_faults(card, fails):
    yield fails("wrong CAN", "chip.access_denied", card, secret="CAN", can="000000")
    yield fails("wrong MRZ, PACE", "chip.access_denied", {**card, "number": "OTHER1234"})
    yield fails("wrong MRZ, BAC", "chip.access_denied",
                document(access={"bac": True}, number="OTHER1234"))
    counted = {**card, "canTries": 3, "wrongSecretDelay": 50}
    yield fails("wrong CAN, 2 tries left", "chip.access_denied", counted, secret="CAN",
                can="000000", checks={"attempts_left": 2})
    yield fails("wrong CAN a second time", "chip.access_denied", counted, secret="CAN",
                can="000000", tries=2, checks={"attempts_left": 1})
    yield fails("the last try is left alone", "chip.access_blocked", counted, secret="CAN",
                can="000000", tries=3)
    yield fails("CAN blocked", "chip.access_blocked", {**card, "canTries": 0}, secret="CAN")
    yield fails("CAN for a chip without PACE", "use.argument",
                document(access={"bac": True}), secret="CAN")


def all_rows():
    yield from access_rows()
    yield from chip_rows()
    yield from document_rows()
    yield from fault_rows()


# ---- the page of a card ------------------------------------------------------------------------

def check_digit(field):
    values = (0 if c == "<" else int(c) if c.isdigit() else ord(c) - 55 for c in field)
    return str(sum(value * (7, 3, 1)[i % 3] for i, value in enumerate(values)) % 10)


def page_lines(card):
    """The lines of the page that the person shows: of the holder above, whatever the chip says."""
    if card["kind"] == "files":
        with open(os.path.join(card["folder"], "card.json")) as file:
            return json.load(file)["mrz"]
    number = card["number"] if card["kind"] != "passport" else PERSON["number"]
    birth, expiry = (field + check_digit(field) for field in ("840512", "350101"))
    nationality = card["nationality"]
    if card["kind"] == "passport":
        padded = number.ljust(9, "<")
        head = padded + check_digit(padded)
        tail = birth + "F" + expiry + "<" * 15
        digit = check_digit(head + birth + expiry + "<" * 15)
        return ["P<FRALEFEVRE<<ZOE<ADELE".ljust(44, "<"), head + nationality + tail + digit]
    if len(number) > 9:
        head = number[:9] + "<" + number[9:] + check_digit(number)
    else:
        head = number.ljust(9, "<") + check_digit(number.ljust(9, "<"))
    code = {"id-card": "ID", "residence-permit": "IR"}[card["kind"]]
    first = (code + "FRA" + head).ljust(30, "<")
    digit = check_digit(first[5:] + birth + expiry + "<" * 11)
    return [first, birth + "F" + expiry + nationality + "<" * 11 + digit,
            "LEFEVRE<<ZOE<ADELE".ljust(30, "<")]
