// Inside the room only: Arabic given names as patterns of sounds. Consonants: b t j x(kh) d r z s
// c(sh) g(gh) f k(k, q) l m n h. Vowels: A a, a also e, i also e, I never e, u also o and e,
// U never e, e only e; y a diphthong (ai, ei) or i; * a vowel or none; @ the ending -a, -ah, -at.
// Doubled letters, a final e and a final h do not count. Long vowels keep two names apart: racId
// is Rachid, which nobody writes Rached.
#pragma once

#include <array>
#include <string_view>

namespace kiosk::identity {

inline constexpr auto arabicNames = std::to_array<std::string_view>(
    {"abas",     "abdulai",  "abubakar", "adil",    "ahmad",    "aic@",    "aisata",  "aiub",
     "alI",      "amadu",    "amal",     "AmIn",    "amIn@",    "amIr",    "amIr@",   "anuar",
     "asma",     "azIz",     "azIz@",    "badr",    "bilal",    "brahIm",  "bubakar", "bucra",
     "cahrazad", "caim@",    "cakir",    "carIf",   "cyx",      "dauUd",   "dua",     "duni@",
     "fadIl@",   "farId",    "farId@",   "faris",   "farUk",    "fata",    "fatI",    "fatIh@",
     "fatIm@",   "fatumata", "fauzI",    "fauzI@",  "firas",    "fuad",    "ganI@",   "gasan",
     "gizlan",   "habIb",    "habIb@",   "hafId",   "haiat",    "haitam",  "hajar",   "hakIm",
     "hakIm@",   "halIm",    "halIm@",   "hamId",   "hamId@",   "hamz@",   "hanan",   "harUn",
     "hasan",    "hasn@",    "hatim",    "haua",    "hicam",    "hud@",    "husam",   "husyn",
     "iakUb",    "iasIn",    "iazId",    "ibrahIm", "ibrahIma", "ibtisam", "icak",    "idrIs",
     "idrIs@",   "ihsan",    "ikram",    "ilham",   "imad",     "iman",    "isam",    "ismail",
     "ismail@",  "isra",     "iUnus",    "iusr@",   "iUsuf",    "jabir",   "jafar",   "jalal",
     "jamal",    "jamIl",    "jamIl@",   "jauad",   "jauhar",   "jazI@",   "jibril",  "jihan",
     "jilalI",   "kadiatu",  "kais",     "kaltUm",  "kamal",    "karIm",   "karIm@",  "kasim",
     "kautar",   "lail@",    "lamIn",    "latIf",   "latIf@",   "lubn@",   "lutfI",   "mahdI",
     "mahfud",   "mahmUd",   "maimUn@",  "majId",   "majId@",   "malik",   "malIk@",  "mamadu",
     "mariam",   "mariam@",  "maru@",    "maruan",  "masaud",   "milUd",   "mubArak", "muhamad",
     "muhsin",   "muna",     "munIr",    "munIr@",  "munsif",   "murad",   "murtada", "mus@",
     "mustafa",  "muxtar",   "nabIl",    "nabIl@",  "naIm@",    "najat",   "najI@",   "najIb",
     "naser",    "nasIm@",   "nasIr@",   "nasr@",   "naual",    "naufal",  "nidal",   "nizar",
     "raba",     "racAd",    "racId",    "racId@",  "raduan",   "rafIk",   "raian",   "raja",
     "ramI",     "ramzI",    "ranI@",    "rauf",    "riad",     "rida",    "riduan",  "rukai@",
     "saber",    "sabr@",    "sabrI",    "sadik",   "safI@",    "sahar",   "saId",    "saId@",
     "saif",     "sakIn@",   "salA",     "sali",    "salIm",    "salIm@",  "salm@",   "samI@",
     "samIr",    "samIr@",   "sana",     "sausan",  "siham",    "sliman",  "sufian",  "suhaib",
     "sukyn@",   "sulyman",  "sumai@",   "surai@",  "taieb",    "tarik",   "taufIk",  "uafa",
     "uahIb",    "uahIb@",   "uail",     "ualid",   "uard@",    "uasIl@",  "uasIm",   "uidad",
     "uisal",    "uisam",    "umar",     "usam@",   "usman",    "utman",   "xadIj@",  "xalid",
     "xalIl",    "xaul@",    "xyr@",     "zahir",   "zahr@",    "zakarI@", "ziad",    "zuhyr",
     "zulIx@",   "zynab"});

// Other traditions have them too, so they prove nothing about a surname beside them.
inline constexpr auto sharedNames =
    std::to_array<std::string_view>({"adam", "anIs", "anIs@", "anas", "hana", "iasmIn", "iliAs",
                                     "nadI@", "rIm", "samI", "sar@", "sonI@"});

// What follows ABD EL, "servant of".
inline constexpr auto namesOfGod = std::to_array<std::string_view>(
    {"alI",   "azIz",  "baset", "cakUr", "fata",  "ganI",  "gafUr", "hadI",   "hafId", "hak",
     "hakIm", "halIm", "hamId", "jabar", "jalIl", "k*rIm", "kabIr", "kadir",  "la",    "latIf",
     "majId", "malik", "mumin", "nUr",   "nabI",  "nasir", "r*hIm", "rahman", "rauf",  "razak",
     "salam", "samad", "samI",  "satar", "uadUd", "uahab", "uahid"});
// What goes before ED DIN, "of the faith".
inline constexpr auto bearersOfFaith = std::to_array<std::string_view>(
    {"ala",  "az",   "badr",  "bahr",  "cams", "caraf", "cihab", "faxr", "husam",
     "imad", "iz",   "jamal", "kamal", "muhI", "nUr",   "naser", "nasr", "saf",
     "sad",  "saif", "salA",  "taj",   "takI", "xyr",   "zyn"});

} // namespace kiosk::identity
