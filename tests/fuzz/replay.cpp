// Stands in for libFuzzer where there is none: gives a target every file of the folders named on
// the command line, and the empty input. A finding ends the program, as it does under libFuzzer.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argumentCount, char** arguments)
{
    int inputs = 0;
    const auto feed = [&inputs](const std::vector<char>& octets) {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(octets.data()), octets.size());
        ++inputs;
    };
    feed({});
    for (int i = 1; i < argumentCount; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator(arguments[i])) {
            std::ifstream file(entry.path(), std::ios::binary);
            feed({std::istreambuf_iterator<char>(file), {}});
        }
    }
    std::printf("%d inputs\n", inputs);
    return inputs > 1 ? 0 : 1;
}
