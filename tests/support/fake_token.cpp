// A PKCS#11 module with one token, as far as agents' cards need it, that answers what a test wants:
// what no software token can be brought to say. Told by the environment, read at each call:
// FAKE_TOKEN_CERTIFICATE a file (DER), FAKE_TOKEN_LOGIN and FAKE_TOKEN_SIGN result codes,
// FAKE_TOKEN_ALWAYS the key wants its PIN before each signature, FAKE_TOKEN_EMPTY no token is
// there.
#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

using Octets = std::vector<unsigned char>;

constexpr CK_OBJECT_HANDLE certificate = 1;
constexpr CK_OBJECT_HANDLE privateKey = 2;
CK_OBJECT_HANDLE wanted = 0; // by the last search

CK_RV told(const char* name)
{
    const char* text = std::getenv(name);
    return text == nullptr ? CKR_OK : std::strtoul(text, nullptr, 0);
}

Octets certificateFile()
{
    const char* name = std::getenv("FAKE_TOKEN_CERTIFICATE");
    std::ifstream file(name == nullptr ? "" : name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

CK_RV initialise(void*)
{
    return CKR_OK;
}

CK_RV finalise(void*)
{
    return CKR_OK;
}

CK_RV slots(CK_BBOOL, CK_SLOT_ID* list, CK_ULONG* count)
{
    *count = std::getenv("FAKE_TOKEN_EMPTY") == nullptr ? 1 : 0;
    if (list != nullptr && *count == 1)
        list[0] = 0;
    return CKR_OK;
}

CK_RV openSession(CK_SLOT_ID, CK_FLAGS, void*, CK_NOTIFY, CK_SESSION_HANDLE* session)
{
    *session = 1;
    return CKR_OK;
}

CK_RV done(CK_SESSION_HANDLE)
{
    return CKR_OK;
}

CK_RV login(CK_SESSION_HANDLE, CK_USER_TYPE, unsigned char*, CK_ULONG)
{
    return told("FAKE_TOKEN_LOGIN");
}

CK_RV search(CK_SESSION_HANDLE, CK_ATTRIBUTE* wish, CK_ULONG)
{
    CK_OBJECT_CLASS kind = 0;
    std::memcpy(&kind, wish[0].pValue, sizeof(kind)); // the class is asked for first
    wanted = kind == CKO_CERTIFICATE ? certificate : privateKey;
    return CKR_OK;
}

CK_RV found(CK_SESSION_HANDLE, CK_OBJECT_HANDLE* objects, CK_ULONG, CK_ULONG* count)
{
    objects[0] = wanted;
    *count = 1;
    return CKR_OK;
}

CK_RV attribute(CK_SESSION_HANDLE, CK_OBJECT_HANDLE, CK_ATTRIBUTE* value, CK_ULONG)
{
    Octets octets{7}; // CKA_ID
    if (value->type == CKA_VALUE)
        octets = certificateFile();
    if (value->type == CKA_ALWAYS_AUTHENTICATE)
        octets = {
            static_cast<unsigned char>(std::getenv("FAKE_TOKEN_ALWAYS") ? CK_TRUE : CK_FALSE)};
    if (octets.size() > value->ulValueLen)
        return CKR_BUFFER_TOO_SMALL;
    std::copy(octets.begin(), octets.end(), static_cast<unsigned char*>(value->pValue));
    value->ulValueLen = octets.size();
    return CKR_OK;
}

CK_RV signInit(CK_SESSION_HANDLE, CK_MECHANISM*, CK_OBJECT_HANDLE)
{
    return CKR_OK;
}

// Some octets of the right number: no signature of any key.
CK_RV sign(CK_SESSION_HANDLE, unsigned char*, CK_ULONG, unsigned char* signature, CK_ULONG* size)
{
    *size = 256;
    std::memset(signature, 0x2A, *size);
    return told("FAKE_TOKEN_SIGN");
}

CK_FUNCTION_LIST functionList()
{
    CK_FUNCTION_LIST list{};
    list.version = {2, 40};
    list.C_Initialize = initialise;
    list.C_Finalize = finalise;
    list.C_GetSlotList = slots;
    list.C_OpenSession = openSession;
    list.C_CloseSession = done;
    list.C_Login = login;
    list.C_Logout = done;
    list.C_FindObjectsInit = search;
    list.C_FindObjects = found;
    list.C_FindObjectsFinal = done;
    list.C_GetAttributeValue = attribute;
    list.C_SignInit = signInit;
    list.C_Sign = sign;
    return list;
}

} // namespace

extern "C" __attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST** list)
{
    static CK_FUNCTION_LIST functions = functionList();
    *list = &functions;
    return CKR_OK;
}
