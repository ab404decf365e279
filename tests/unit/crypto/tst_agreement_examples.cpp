// The published examples of PACE, as far as they are arithmetic in the group.
#include "agreement_octets.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::crypto;
using namespace kiosk::crypto::test;

class AgreementExamplesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ICAO 9303-11 appendix G.1: brainpoolP256r1.
    void workedExample_ecdhGenericMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(13);
        const Bytes nonce = hex("3F00C4D39D153F2B2A214A078D899B22");
        const Bytes terminalMap =
            hex("7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99");
        const Bytes chipMap =
            hex("498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560");
        const Bytes terminalMapPublic =
            point("7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E",
                  "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D");
        const Bytes chipMapPublic =
            point("824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57",
                  "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54");
        QCOMPARE(*group.publicElement(terminalMap), terminalMapPublic);
        QCOMPARE(*group.publicElement(chipMap), chipMapPublic);
        const Bytes shared = *group.multiply(terminalMap, chipMapPublic);
        QCOMPARE(shared, point("60332EF2450B5D247EF6D3868397D398852ED6E8CAF6FFEEF6BF85CA57057FD5",
                               "0840CA7415BAF3E43BD414D35AA4608B93A2CAF3A4E3EA4E82C9C13D03EB7181"));
        const Bytes generator = *group.combine(*group.publicElement(nonce), shared);
        QCOMPARE(generator,
                 point("8CED63C91426D4F0EB1435E7CB1D74A46723A0AF21C89634F65A9AE87A9265E2",
                       "8C879506743F8611AC33645C5B985C80B5F09A0B83407C1B6A4D857AE76FE522"));
        const auto mapped = *group.withGenerator(generator);
        const Bytes terminal =
            hex("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
        const Bytes chip = hex("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A");
        const Bytes terminalPublic =
            point("2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C",
                  "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462");
        const Bytes chipPublic =
            point("9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB",
                  "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094");
        QCOMPARE(*mapped.publicElement(terminal), terminalPublic);
        QCOMPARE(*mapped.publicElement(chip), chipPublic);
        const Bytes secret =
            hex("28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925");
        QCOMPARE(plain(*mapped.agree(terminal, chipPublic)), secret);
        QCOMPARE(plain(*mapped.agree(chip, terminalPublic)), secret);
    }
    // ICAO 9303-11 appendix G.2: the 1024-bit group with a 160-bit subgroup.
    void workedExample_diffieHellmanGenericMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(0);
        const Bytes nonce = hex("FA5B7E3E49753A0DB9178B7B9BD898C8");
        const Bytes terminalMap = hex("5265030F751F4AD18B08AC565FC7AC952E41618D");
        const Bytes chipMap = hex("66DDAFEAC1609CB5B963BB0CB3FF8B3E047F336C");
        const Bytes terminalMapPublic =
            hex("23FB3749EA030D2A25B278D2A562047ADE3F01B74F17A15402CB7352CA7D2B3E"
                "B71C343DB13D1DEBCE9A3666DBCFC920B49174A602CB47965CAA73DC702489A4"
                "4D41DB914DE9613DC5E98C94160551C0DF86274B9359BC0490D01B03AD54022D"
                "CB4F57FAD6322497D7A1E28D46710F461AFE710FBBBC5F8BA166F4311975EC6C");
        const Bytes chipMapPublic =
            hex("78879F57225AA8080D52ED0FC890A4B25336F699AA89A2D3A189654AF70729E6"
                "23EA5738B26381E4DA19E004706FACE7B235C2DBF2F38748312F3C98C2DD4882"
                "A41947B324AA1259AC22579DB93F7085655AF30889DBB845D9E6783FE42C9F24"
                "49400306254C8AE8EE9DD812A804C0B66E8CAFC14F84D8258950A91B44126EE6");
        QCOMPARE(*group.publicElement(terminalMap), terminalMapPublic);
        QCOMPARE(*group.publicElement(chipMap), chipMapPublic);
        const Bytes generator = *group.combine(*group.publicElement(nonce),
                                               *group.multiply(terminalMap, chipMapPublic));
        QCOMPARE(generator,
                 hex("7C9CBFE98F9FBDDA8D143506FA7D9306F4CB17E3C71707AFF5E1C1A123702496"
                     "84D64EE37AF44B8DBD9D45BF6023919CBAA027AB97ACC771666C8E98FF483301"
                     "BFA4872DEDE9034EDFACB70814166B7F360676829B826BEA57291B5AD69FBC84"
                     "EF1E779032A305803F74341793E869742D401325B37EE8565FFCDEE618342DC5"));
        const auto mapped = *group.withGenerator(generator);
        const Bytes terminal = hex("89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA");
        const Bytes chip = hex("A5B780126B7C980E9FCEA1D4539DA1D27C342DFA");
        const Bytes terminalPublic =
            hex("907D89E2D425A178AA81AF4A7774EC8E388C115CAE67031E85EECE520BD91155"
                "1B9AE4D04369F29A02626C86FBC6747CC7BC352645B6161A2A42D44EDA80A08F"
                "A8D61B76D3A154AD8A5A51786B0BC07147057871A922212C5F67F43173172236"
                "B7747D1671E6D692A3C7D40A0C3C5CE397545D015C175EB5130551EDBC2EE5D4");
        const Bytes chipPublic =
            hex("075693D9AE941877573E634B6E644F8E60AF17A0076B8B123D9201074D36152B"
                "D8B3A213F53820C42ADC79AB5D0AEEC3AEFB91394DA476BD97B9B14D0A65C1FC"
                "71A0E019CB08AF55E1F729005FBA7E3FA5DC41899238A250767A6D46DB974064"
                "386CD456743585F8E5D90CC8B4004B1F6D866C79CE0584E49687FF61BC29AEA1");
        QCOMPARE(*mapped.publicElement(terminal), terminalPublic);
        QCOMPARE(*mapped.publicElement(chip), chipPublic);
        const Bytes secret =
            hex("6BABC7B3A72BCD7EA385E4C62DB2625BD8613B24149E146A629311C4CA6698E3"
                "8B834B6A9E9CD7184BA8834AFF5043D436950C4C1E7832367C10CB8C314D40E5"
                "990B0DF7013E64B4549E2270923D06F08CFF6BD3E977DDE6ABE4C31D55C0FA2E"
                "465E553E77BDF75E3193D3834FC26E8EB1EE2FA1E4FC97C18C3F6CFFFE2607FD");
        QCOMPARE(plain(*mapped.agree(terminal, chipPublic)), secret);
        QCOMPARE(plain(*mapped.agree(chip, terminalPublic)), secret);
    }
    // ICAO 9303-11 appendix H.1: brainpoolP256r1.
    void workedExample_ecdhIntegratedMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(13);
        const Bytes mapped =
            point("8E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427",
                  "4C1AE14BD0C3DBAC0C871B7F3608169364437CA30AC243A089D3F266C1E60FAD");
        QCOMPARE(*group.mapOctets(hex("E4447E2DFB3586BAC05DDB00156B57FBB2179A3949294C97254189800C5"
                                      "17BAA8DA0FF397ED8C445D3E421E4FEB57322")),
                 mapped);
        // The same number reduced modulo p already.
        QCOMPARE(*group.mapOctets(
                     hex("A2F8FF2DF50E52C6599F386ADCB595D229F6A167ADE2BE5F2C3296ADD5B7430E")),
                 mapped);
        const auto ephemeral = *group.withGenerator(mapped);
        const Bytes chip = hex("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A");
        const Bytes terminal =
            hex("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
        QCOMPARE(plain(*ephemeral.agree(terminal, *ephemeral.publicElement(chip))),
                 hex("4F150FDE1D4F0E38E95017B891BAE17133A0DF45B0D3E18B60BA7BEAFDC2C713"));
    }
    // ICAO 9303-11 appendix H.2: the 1024-bit group with a 160-bit subgroup.
    void workedExample_diffieHellmanIntegratedMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(0);
        QCOMPARE(
            *group.mapOctets(hex("EAB98D13E09052952AA729907C3C946184DEA0FE74AD2B3AF506F0A83018459C"
                                 "38099CD1F7FF4EA0A078DB1FAC1365505E3DC85500EF95E20B4EEF2E88489233"
                                 "BEE0546B472F994B618D168702406791DEEF3CB4810932EC278F3533FDB860EB"
                                 "4835C36FA4F1BF3FA0B828A718C96BDE88FBA38A3E6C35AAA10959251EB5FC71"
                                 "0FC187258995944C0F926E249373F485")),
            hex("1D7D767F11E333BCD6DBAEF40E799E7A926B96973550656FF3C830726D118D61"
                "C276CDCC61D475CF03A98E0C0E79CAEBA5BE25578BD4551D0B10903236F0B0F9"
                "76852FA78EEA14EA0ACA87D1E91F688FE0DFF897BBE35A472621D343564B262F"
                "34223AE8FC59B664BFEDFA2BFE7516CA5510A6BBB633D517EC25D4E0BBAA16C2"));
    }

    // ICAO 9303-11 appendix I.1: the chip's static key to the power of what it proves is its key of
    // the mapping.
    void workedExample_chipAuthenticationMapping_isReproduced()
    {
        const auto group = *AgreementGroup::standardized(13);
        const Bytes staticKey =
            point("1872709494399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8",
                  "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F");
        QCOMPARE(
            *group.multiply(hex("85DC3FA93D0952BFA82F5FD189EE75BD82F11D1F0B8ED4BF5319AC9B53C426B3"),
                            staticKey),
            point("A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3",
                  "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E23"));
    }
};

QTEST_APPLESS_MAIN(AgreementExamplesTest)
#include "tst_agreement_examples.moc"
