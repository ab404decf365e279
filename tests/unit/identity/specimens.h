// Zones that many suites judge: the public specimens of ICAO 9303 and of issuers, and invented
// ones.
#pragma once

#include "identity/mrz.h"

#include <array>
#include <string>
#include <vector>

namespace kiosk::test {

struct Specimen
{
    const char* title;
    std::vector<std::string> lines;
};

inline const std::array<Specimen, 20>& specimens()
{
    static const std::array<Specimen, 20> all{{
        {"ICAO TD1",
         {"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6",
          "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"}},
        {"ICAO TD1, long number",
         {"I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2",
          "STEVENSON<<PETER<JOHN<<<<<<<<<"}},
        {"ICAO TD3",
         {"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
          "L898902C36UTO7408122F1204159ZE184226B<<<<<10"}},
        {"ICAO TD2",
         {"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"}},
        {"ICAO MRV-A",
         {"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
          "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"}},
        {"French card of 2021",
         {"IDFRAX4RTBPFW46<<<<<<<<<<<<<<<", "9007138F3002119FRA<<<<<<<<<<<6",
          "MARTIN<<MAELYS<GAELLE<MARIE<<<"}},
        {"Spanish DNI",
         {"IDESPBAA000589599999999R<<<<<<", "8001014F2501017ESP<<<<<<<<<<<7",
          "ESPANOLA<ESPANOLA<<CARMEN<<<<<"}},
        {"Portuguese card",
         {"I<PRT007666667<ZZ00<<<<<<<<<<<", "8303143M3405293PRT<<<<<<<<<<<4",
          "CACADOR<DE<ARAUJO<<ANDRE<ESTEV"}},
        {"Belgian card",
         {"IDBEL600001795<0152<<<<<<<<<<<", "1301014F2311207BEL130101987398",
          "SPECIMEN<<SPECIMEN<<<<<<<<<<<<"}},
        {"old French card",
         {"IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "9409923102854CORINNE<<<<<<<6512068F4"}},
        {"invented French card",
         {"IDFRASPEC00FR16<<<<<<<<<<<<<<<", "8504124F3406304FRA<<<<<<<<<<<8",
          "DE<LA<FONTAINE<<ELOISE<ANNE<MA"}},
        {"invented residence permit",
         {"IRFRASPEC01TS29<0000000001<<<<", "7909238M3001156MAR<<<<<<<<<<<9",
          "EL<EXEMPLE<<YASSINE<<<<<<<<<<<"}},
        {"invented Spanish DNI",
         {"IDESPBAA000000700000000T<<<<<<", "6802295F3312315ESP<<<<<<<<<<<9",
          "NUNEZ<IBANEZ<<MARIA<BEGONA<<<<"}},
        {"invented Belgian card",
         {"IDBEL600000012<3455<<<<<<<<<<<", "9111059M3108011BEL911105001002",
          "VAN<DEN<VOORBEELD<<LUCAS<<<<<<"}},
        {"invented Portuguese card",
         {"I<PRT000000000<ZZ44<<<<<<<<<<<", "7506143F3210101PRT<<<<<<<<<<<0",
          "DA<CONCEICAO<<INES<MARIA<<<<<<"}},
        {"invented passport",
         {"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<",
          "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"}},
        {"invented TD2",
         {"I<UTOSPECIMEN<<ANNA<MARIA<<<<<<<<<<<", "SPEC000021UTO6312316F2903312<<<<<<<4"}},
        {"invented MRV-A",
         {"V<FRAEXEMPLO<SILVA<<JOAO<<<<<<<<<<<<<<<<<<<<",
          "SPECV00013BRA8304173M2609016<<<<<<<<<<<<<<<<"}},
        {"invented MRV-B",
         {"V<FRAEXEMPLO<SILVA<<JOAO<<<<<<<<<<<<", "SPECV00013BRA8304173M2609016<<<<<<<<"}},
        {"invented old French card",
         {"IDFRABELLEFORET<<<<<<<<<<<<<<<075012", "1406751000071LEA<<JEANNE<M<8807179F7"}},
    }};
    return all;
}

inline identity::Mrz specimen(std::string_view title)
{
    for (const Specimen& each : specimens())
        if (title == each.title)
            return *identity::parseMrz(each.lines);
    return {};
}

} // namespace kiosk::test
