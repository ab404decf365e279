#include "agents/token.h"

#include <array>
#include <cstdio>
#include <map>
#include <mutex>
#include <string>

#include <dlfcn.h>

namespace kiosk::agents {
namespace {

constexpr CK_ULONG mostSlots = 64;

tl::unexpected<Error> unusable(const std::filesystem::path& file, std::string_view why)
{
    return fail(ErrorCode::InvalidConfiguration,
                "PKCS#11 module " + file.filename().string() + ": " + std::string(why));
}

// A process has one state of each module, so there is one list of them.
struct Loaded
{
    std::mutex mutex;
    std::map<std::filesystem::path, std::weak_ptr<const TokenModule>> modules;
};
Loaded& loaded()
{
    static Loaded list;
    return list;
}

} // namespace

tl::unexpected<Error> tokenFailure(CK_RV result, std::string_view doing)
{
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), ": PKCS#11 0x%lx", result);
    const std::string detail = std::string(doing) + number.data();
    switch (result) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
    case CKR_PIN_EXPIRED:
    case CKR_USER_NOT_LOGGED_IN:
        return fail(ErrorCode::SignInFailed, detail);
    case CKR_PIN_LOCKED:
        return fail(ErrorCode::SignInLocked, detail);
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
    case CKR_DEVICE_REMOVED:
    case CKR_SLOT_ID_INVALID:
    case CKR_SESSION_CLOSED:
    case CKR_SESSION_HANDLE_INVALID:
        return fail(ErrorCode::NoCard, detail);
    default:
        return fail(ErrorCode::CryptoFailed, detail);
    }
}

// Never unmapped: modules leave threads and exit handlers behind.
struct TokenModule::Library
{
    explicit Library(const std::filesystem::path& file)
        : handle(::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE))
    {
    }
    ~Library()
    {
        if (handle != nullptr)
            ::dlclose(handle);
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    void* handle;
};

Result<std::shared_ptr<const TokenModule>> TokenModule::load(const std::filesystem::path& file)
{
    Loaded& list = loaded();
    const std::lock_guard held(list.mutex);
    if (auto known = list.modules[file].lock())
        return known;
    if (!file.is_absolute())
        return unusable(file, "the path has to be absolute");
    auto library = std::make_unique<Library>(file);
    if (library->handle == nullptr)
        return unusable(file, "cannot be loaded");
    const auto getFunctions =
        reinterpret_cast<CK_C_GetFunctionList>(::dlsym(library->handle, "C_GetFunctionList"));
    CK_FUNCTION_LIST* functions = nullptr;
    if (getFunctions == nullptr || getFunctions(&functions) != CKR_OK || functions == nullptr)
        return unusable(file, "is no PKCS#11 module");

    CK_C_INITIALIZE_ARGS threads{};
    threads.flags = CKF_OS_LOCKING_OK;
    const CK_RV started = functions->C_Initialize(&threads);
    if (started != CKR_OK && started != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return unusable(file, "does not start");
    std::shared_ptr<const TokenModule> module(
        new TokenModule(std::move(library), functions, started == CKR_OK));
    list.modules[file] = module;
    return module;
}

TokenModule::TokenModule(std::unique_ptr<Library> library, CK_FUNCTION_LIST* functions, bool ours)
    : m_library(std::move(library)), m_functions(functions), m_ours(ours)
{
}

TokenModule::~TokenModule()
{
    if (m_ours)
        m_functions->C_Finalize(nullptr);
}

Result<std::vector<CK_SLOT_ID>> TokenModule::slots() const
{
    std::vector<CK_SLOT_ID> slots(mostSlots);
    CK_ULONG count = mostSlots;
    const CK_RV result = m_functions->C_GetSlotList(CK_TRUE, slots.data(), &count);
    if (result != CKR_OK)
        return tokenFailure(result, "slots");
    slots.resize(std::min(count, mostSlots));
    return slots;
}

} // namespace kiosk::agents
